using System.Globalization;

namespace MassageBot.Triage.Proof;

/// <summary>One way through the questions: what was told, what was answered, and what came of it.</summary>
/// <param name="Told">What free text told before the first question.</param>
/// <param name="Answers">The answers, in their order.</param>
/// <param name="Verdict">What the client was advised; <see langword="null"/> for a path that has no verdict.</param>
public sealed record ProofPath(Facts Told, IReadOnlyList<Answer> Answers, Verdict? Verdict)
{
    /// <summary>Orders paths from the shortest; equal lengths by their text, so that the report never depends on chance.</summary>
    public static IComparer<ProofPath> ShorterFirst { get; } = Comparer<ProofPath>.Create((a, b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a.ToString(), b.ToString()));

    /// <summary>How many facts and answers it takes.</summary>
    public int Length => Weight(Told, Answers);

    /// <inheritdoc/>
    public override string ToString()
    {
        var told = Told.Signs.Select(sign => sign.Value == Presence.Yes ? sign.Key : $"{sign.Key}={sign.Value}")
            .Concat(Told.Words.Select(word => $"{word.Key}={string.Join('+', word.Value)}"))
            .Concat(Told.Numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number.Key}={number.Value}")))
            .ToList();
        var steps = Answers.Select(answer => answer.QuestionId + "=" + (answer.Number is { } n ? n.ToString(CultureInfo.InvariantCulture) : string.Join('+', answer.OptionIds)));
        var end = Verdict is null ? "no verdict" : $"{LevelNames.Of(Verdict.Level)} ({string.Join(' ', Verdict.RuleIds)})";
        return string.Join(", ", (told.Count > 0 ? ["told " + string.Join(' ', told)] : Array.Empty<string>()).Concat(steps).Append("-> " + end));
    }

    internal static int Weight(Facts told, IReadOnlyList<Answer> answers) =>
        told.Signs.Count + told.Words.Count + told.Numbers.Count + answers.Count + answers.Sum(answer => answer.OptionIds.Count(id => id is not (Option.None or Option.Unsure)));
}
