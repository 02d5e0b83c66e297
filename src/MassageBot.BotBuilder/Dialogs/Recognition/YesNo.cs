using System.Buffers;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>
/// Tells yes from no. The word must open the message and stand for itself: behind it comes the end, a comma, or one of few words that
/// leave it a yes or no. "No feeling in my leg" is a finding, "no idea" is neither; both are left unrecognised, so that the question is put again.
/// </summary>
internal static class YesNo
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;:!?\n…–—、。，！？；：");

    public static bool? Recognize(string text, string locale)
    {
        if (text.Length > RecognizerModels.LongestText)
            return null;

        var lexicon = YesNoLexicon.For(locale);
        var clauses = Clauses(text);
        if (clauses.Any(lexicon.IsUnsure))
            return null;

        bool? answer = null;
        foreach (var clause in clauses)
        {
            var start = lexicon.SkipFillers(clause);
            if (start == clause.Length)
                continue;

            var said = lexicon.Answer(clause, start);
            if (answer is null && said is null)
                return null;
            if (answer is not null && said is not null && said != answer)
                return null;

            answer ??= said;
        }

        return answer;
    }

    /// <summary>A text that is the name of one of the two choices, or, where they are numbered, 1 or 2.</summary>
    public static bool? RecognizeChoice(string text, Choice yes, Choice no, bool numbers)
    {
        if (text.Length > RecognizerModels.LongestText)
            return null;
        if (numbers && PlainNumber.TryReadPlace(text, out var place))
            return place is 1 or 2 ? place == 1 : null;

        var said = FoldedWords.Of(text);
        return Names(yes).Any(name => Same(said, name)) ? true
            : Names(no).Any(name => Same(said, name)) ? false
            : null;
    }

    private static IEnumerable<string?> Names(Choice choice) => [choice.Value, choice.Action?.Title, .. choice.Synonyms ?? []];

    private static bool Same(string[] said, string? name)
        => said.Length > 0 && !string.IsNullOrWhiteSpace(name) && said.AsSpan().SequenceEqual(FoldedWords.Of(name));

    private static List<string[]> Clauses(string text)
    {
        var clauses = new List<string[]>();
        var clause = new List<string>();
        var behind = 0;
        foreach (var token in Tokenizer.DefaultTokenizer(text))
        {
            if (clause.Count > 0 && text.AsSpan(behind, token.Start - behind).ContainsAny(ClauseEnds))
            {
                clauses.Add([.. clause]);
                clause.Clear();
            }

            clause.Add(FoldedWords.Fold(token.Text));
            behind = token.End + 1;
        }

        if (clause.Count > 0)
            clauses.Add([.. clause]);
        return clauses;
    }
}
