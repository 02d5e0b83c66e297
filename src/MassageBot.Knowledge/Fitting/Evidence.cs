using System.Collections.Immutable;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Fitting;

/// <summary>A question whose right entry is known, with everything that was measured of it.</summary>
/// <param name="Candidates">Its candidates.</param>
/// <param name="Facts">What is known of it beside them.</param>
/// <param name="Target">The right entry; -1 when there is none.</param>
/// <param name="Group">Where it comes from; each group has its own share of the whole.</param>
/// <param name="Weight">How many questions of its group it counts for.</param>
internal sealed record Evidence(List<Candidate> Candidates, QuestionFacts Facts, int Target, EvidenceGroup Group, double Weight = 1)
{
    /// <summary>Other entries that are right as well.</summary>
    public IReadOnlySet<int> Accepted { get; init; } = ImmutableHashSet<int>.Empty;

    public bool IsRight(Candidate candidate) => candidate.Entry == Target || Accepted.Contains(candidate.Entry);
}
