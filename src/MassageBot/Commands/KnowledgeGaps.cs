using System.Globalization;
using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Storage;

namespace MassageBot.Commands;

/// <summary>Says what clients asked in vain: a group a paragraph, with its typical wordings and the entries nearest to them.</summary>
internal sealed class KnowledgeGaps(KnowledgeSource knowledge, string noneOfThese)
{
    private const int Others = 3;
    private const int Nearest = 3;

    public IEnumerable<string> Lines(IReadOnlyList<LoggedQuestion> questions, int days, int limit)
    {
        var asked = questions.Where(question => !KeptButton.Is(question, noneOfThese)).ToList();
        var disliked = asked.Where(question => question.Verdict == Verdict.NotHelpful).ToList();
        var unanswered = asked.Where(question => question.Verdict != Verdict.NotHelpful).ToList();
        var rejected = unanswered.Count(question => question.IsRejected);
        return Section(
                $"Without an answer in the last {days} days: {unanswered.Count} ({unanswered.Count - rejected} refused, {rejected} \"none of these\")", unanswered, limit, Refusals)
            .Append("")
            .Concat(Section($"Answers that did not help (thumb down) in the last {days} days: {disliked.Count}", disliked, limit, Rated));
    }

    private IEnumerable<string> Section(
        FormattableString heading, List<LoggedQuestion> questions, int limit, Func<IReadOnlyList<LoggedQuestion>, string> describe)
    {
        yield return heading.ToString(CultureInfo.InvariantCulture);
        var groups = knowledge.Live.Value.Group([.. questions.Select(question => question.Text)]);
        foreach (var group in groups.Take(limit))
        {
            yield return "";
            yield return Invariant($"{group.Count,5}  {TerminalText.OneLine(group.Typical)}");
            if (group.Wordings.Count > 1)
                yield return $"       also: {string.Join(" | ", group.Wordings.Skip(1).Take(Others).Select(TerminalText.OneLine))}";
            yield return $"       {describe([.. group.Members.Select(member => questions[member])])}";
            yield return $"       nearest: {NearestTo(group.Typical)}";
        }

        if (groups.Count > limit)
        {
            yield return "";
            yield return Invariant($"{groups.Count - limit} more groups with {groups.Skip(limit).Sum(group => group.Count)} questions; --limit shows more.");
        }
    }

    private static string Refusals(IReadOnlyList<LoggedQuestion> questions)
    {
        var rejected = questions.Count(question => question.IsRejected);
        var offered = questions.Where(question => question.IsRejected).SelectMany(question => question.EntryIds).Distinct().Order(StringComparer.Ordinal).ToList();
        return Invariant($"refused {questions.Count - rejected}, none of these {rejected}") + (offered.Count > 0 ? $" (offered: {string.Join(", ", offered)})" : "");
    }

    private static string Rated(IReadOnlyList<LoggedQuestion> questions) => "answered with: " + string.Join(", ", questions
        .CountBy(question => question.RatedEntryId ?? "?")
        .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => Invariant($"{entry.Key} ({entry.Value})")));

    private string NearestTo(string question)
    {
        var search = knowledge.Explain(new AnswerQuery(question));
        return search.Ranked.Count == 0
            ? "none"
            : string.Join(", ", search.Ranked.Take(Nearest).Select(ranked => Invariant($"{ranked.Entry.Id} ({ranked.Score:0.00})")));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
