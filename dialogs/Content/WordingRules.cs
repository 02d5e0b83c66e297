namespace MassageBot.Dialogs;

/// <summary>The rules of wording, for texts that clients read and that other rooms hold.</summary>
public sealed class WordingRules
{
    // So begins an answer that refutes what it was asked about.
    private const string Refutation = "No";
    private readonly IReadOnlyList<ForbiddenPhrase> _never;

    internal WordingRules(IReadOnlyList<ForbiddenPhrase> never) => _never = never;

    /// <summary>
    /// What is wrong with an answer and with the question it is for, which clients read as a suggestion. The question is put in a
    /// client's words: what it asks about may be said, in it and in the answer, when the answer begins with "No".
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The answer, with its placeholders.</param>
    /// <returns>The line in the answer, from 1, or 0 for the question, and what was found and is to be done.</returns>
    public IEnumerable<(int Line, string Message)> OfAnswer(string question, string text)
    {
        var refuted = Readability.Words(text) is [Refutation, ..]
            ? _never.Where(phrase => phrase.IsIn(ForbiddenWords.BareWords(question))).ToHashSet()
            : [];
        var never = _never.Where(phrase => !refuted.Contains(phrase)).ToList();
        foreach (var (_, message) in WordingCheck.OfSentences(question, never))
            yield return (0, $"The question {message}");
        foreach (var (line, message) in WordingCheck.OfSentences(LeadsApart(text), never).Concat(WordingCheck.OfGrade(text)))
            yield return (line + 1, $"The answer {message}");
    }

    // A lead in bold ("**When to look again:** ...") is no part of the sentence behind it.
    private static string LeadsApart(string text) => text.Replace(":** ", ".** ", StringComparison.Ordinal);
}
