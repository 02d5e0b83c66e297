using MassageBot.Knowledge;

namespace MassageBot.Commands;

/// <summary>Why the knowledge base found what it found, for staff and engineers. Never shown to clients.</summary>
internal static class ExplanationText
{
    public static IEnumerable<string> Lines(Search search, bool isFitted)
    {
        var why = search.Explanation;
        yield return "What the knowledge base made of it (the safety screen and commands come before it)";
        yield return Row("understood as", why.NormalisedQuestion.Length > 0 ? why.NormalisedQuestion : "nothing");
        yield return Row("matched words", List(why.MatchedWords));
        yield return Row("unknown words", List(why.UnknownWords) + (why.IsUnreadable ? " (hardly a word is known)" : ""));
        yield return Row("best phrasing", why.BestPhrasing ?? "none");
        yield return Row("entries", search.Ranked.Count > 0 ? "" : "none");
        for (var i = 0; i < search.Ranked.Count; i++)
            yield return Invariant($"  {i + 1}. {search.Ranked[i].Score:0.000}  {search.Ranked[i].Entry.Id}  {search.Ranked[i].Entry.Question}");
        yield return Row("features", why.Features.Count > 0 ? "" : "none");
        foreach (var (name, value) in why.Features)
            yield return Invariant($"  {name,-24} {value:0.####}");
        yield return Row("margin", Invariant($"{why.Margin:0.000}"));
        yield return Row("confidence", Invariant($"{search.Confidence:0.000}"));
        yield return Row("thresholds", Invariant($"answer from {why.AnswerThreshold:0.000}, suggestions from {why.SuggestThreshold:0.000}") + (isFitted ? "" : " (shipped weights, not fitted to this content)"));
        yield return Row("band", search.Band.ToString().ToLowerInvariant() + (why.IsKnownPhrasing ? " (word for word a known phrasing)" : ""));
        yield return Row("leaned on", why.UsedPreviousEntry ? "the previous entry" : "nothing said before");
    }

    private static string Row(string name, string value) => $"{name + ":",-15} {value}".TrimEnd();

    private static string List(IReadOnlyList<string> words) => words.Count > 0 ? string.Join(", ", words) : "none";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
