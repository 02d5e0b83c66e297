using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>
/// Tells yes from no. The word must open the message and stand for itself: behind it comes the end, a comma, or one of few words that
/// leave it a yes or no. "No feeling in my leg" is a finding, "no idea" is neither, and "no?" asks back; all are left unrecognised,
/// so that the question is put again.
/// </summary>
internal static class YesNo
{
    public static bool? Recognize(string text, string locale)
    {
        if (text.Length > RecognizerModels.LongestText)
            return null;

        var lexicon = YesNoLexicon.For(locale);
        var clauses = Clause.Of(text);
        if (clauses.Exists(clause => lexicon.IsUnsure(clause.Words)))
            return null;

        bool? answer = null;
        foreach (var (words, asks) in clauses)
        {
            var start = lexicon.SkipFillers(words);
            if (start == words.Length)
                continue;

            var said = lexicon.Answer(words, start);
            if (answer is null && (said is null || asks))
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
        return Names(yes, text).Any(name => Same(said, name)) ? true
            : Names(no, text).Any(name => Same(said, name)) ? false
            : null;
    }

    // What asks back is no answer, unless the name itself is a question.
    private static IEnumerable<string> Names(Choice choice, string text)
        => ((string?[])[choice.Value, choice.Action?.Title, .. choice.Synonyms ?? []])
            .OfType<string>()
            .Where(name => !Asks(text) || Asks(name));

    private static bool Asks(string text) => text.AsSpan().TrimEnd() is [.., '?' or '？'];

    private static bool Same(string[] said, string name)
    {
        if (said.Length == 0)
            return false;

        var phrase = PhraseWord.Of(name);
        return phrase.Length == said.Length && !phrase.Where((word, at) => !word.Is(said[at], accentsAreLetters: true)).Any();
    }
}
