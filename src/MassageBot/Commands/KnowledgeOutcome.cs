using MassageBot.Dialogs;
using MassageBot.Knowledge;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Commands;

/// <summary>What a question leads to: a band, and the entries shown.</summary>
/// <param name="Band">One of <see cref="BandNames"/>.</param>
/// <param name="EntryIds">The entry that answers, or those offered.</param>
/// <param name="Version">The hash of the answering entry's content, where it is known.</param>
internal sealed record KnowledgeOutcome(string Band, IReadOnlyList<string> EntryIds, string? Version)
{
    public bool IsAnswer => Band == BandNames.Answer;

    /// <summary>What a search would show.</summary>
    public static KnowledgeOutcome Of(Search search) => search.Band switch
    {
        MassageBot.Knowledge.Band.Answer => new(BandNames.Answer, [search.Ranked[0].Entry.Id], search.Ranked[0].Entry.Version),
        MassageBot.Knowledge.Band.Suggest => new(BandNames.Suggest, [.. search.Ranked.Take(QuestionAnswering.Suggested).Select(ranked => ranked.Entry.Id)], null),
        _ => new(BandNames.Refuse, [], null),
    };

    /// <summary>What was shown then.</summary>
    public static KnowledgeOutcome Recorded(LoggedQuestion question) => question.Band switch
    {
        BandNames.Answer => new(BandNames.Answer, [.. question.EntryIds.Take(1)], null),
        BandNames.Refuse => new(BandNames.Refuse, [], null),
        _ => new(question.Band, question.EntryIds, null),
    };

    /// <summary>Whether a client sees the same; the order of suggestions doesn't matter.</summary>
    public bool IsSameAs(KnowledgeOutcome other) => Band == other.Band && EntryIds.Order(StringComparer.Ordinal).SequenceEqual(other.EntryIds.Order(StringComparer.Ordinal));

    public override string ToString() => EntryIds.Count == 0 ? Band : $"{Band} {string.Join(", ", EntryIds)}";
}
