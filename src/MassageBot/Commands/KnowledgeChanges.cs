using MassageBot.Storage;

namespace MassageBot.Commands;

/// <summary>Says which questions get something else than before.</summary>
internal static class KnowledgeChanges
{
    public static IEnumerable<string> Lines(IReadOnlyList<(RepeatedQuestion Question, KnowledgeOutcome Before, KnowledgeOutcome After)> questions)
    {
        var changed = questions.Where(question => !question.Before.IsSameAs(question.After)).ToList();
        foreach (var (question, before, after) in changed)
        {
            yield return FormattableString.Invariant($"{question.Count,5}  {TerminalText.OneLine(question.Latest.Text)}")
                + (question.Latest.PreviousEntryId is { } previous ? $"  (after {previous})" : "");
            yield return $"       {before} -> {after}";
        }

        if (changed.Count > 0)
            yield return "";
        var gain = changed.Count(question => !question.Before.IsAnswer && question.After.IsAnswer);
        var lose = changed.Count(question => question.Before.IsAnswer && !question.After.IsAnswer);
        yield return FormattableString.Invariant($"{changed.Count} of {questions.Count} questions change; {gain} get an answer now; {lose} lose one.");
        var edited = questions.Count(question => question.Before.IsSameAs(question.After) && question.Before.Version is { } version && version != question.After.Version);
        if (edited > 0)
            yield return FormattableString.Invariant($"{edited} more keep their entry, whose text was edited.");
    }
}
