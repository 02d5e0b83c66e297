namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A word of a phrase that is looked for, as it is written and as clients write it who leave its accents out.</summary>
internal readonly record struct PhraseWord(string Written, string Plain)
{
    public static PhraseWord[] Of(string phrase) => [.. FoldedWords.Of(phrase).Select(word => new PhraseWord(word, FoldedWords.WithoutAccents(word)))];

    /// <summary>
    /// Whether a client's word is this one. Accents may be missing. They may be others too, except where that makes another word:
    /// Swedish "nå" (well) is no "nä" (no).
    /// </summary>
    public bool Is(string said, bool accentsAreLetters)
        => said == Written || said == Plain || (!accentsAreLetters && FoldedWords.WithoutAccents(said) == Plain);
}
