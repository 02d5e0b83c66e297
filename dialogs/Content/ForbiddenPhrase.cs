namespace MassageBot.Dialogs;

/// <summary>Words that no text for clients may hold.</summary>
/// <param name="Words">The words, bare and small; the last may end in <c>*</c> for any ending.</param>
/// <param name="Instead">What the author can do.</param>
/// <param name="NotAfter">With one of these right before, the words mean something else.</param>
/// <param name="NotBefore">With one of these right after, the words mean something else.</param>
internal sealed record ForbiddenPhrase(IReadOnlyList<string> Words, string Instead, IReadOnlySet<string> NotAfter, IReadOnlySet<string> NotBefore)
{
    /// <summary>The words as an author would write them.</summary>
    public string Written => string.Join(' ', Words);

    /// <summary>Whether the sentence, given by its bare words, holds them.</summary>
    public bool IsIn(IReadOnlyList<string> sentence)
    {
        for (var i = 0; i + Words.Count <= sentence.Count; i++)
        {
            if (StandsAt(sentence, i)
                && !(i > 0 && NotAfter.Contains(sentence[i - 1]))
                && !(i + Words.Count < sentence.Count && NotBefore.Contains(sentence[i + Words.Count])))
                return true;
        }

        return false;
    }

    private bool StandsAt(IReadOnlyList<string> sentence, int at)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            var (wanted, word) = (Words[i], sentence[at + i]);
            if (wanted.EndsWith('*') ? !word.StartsWith(wanted[..^1], StringComparison.Ordinal) : word != wanted)
                return false;
        }

        return true;
    }
}
