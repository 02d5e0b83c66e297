namespace MassageBot.Knowledge.Authoring;

/// <summary>Everything the knowledge folder holds, checked.</summary>
/// <param name="Entries">The entries, in the order of their ids.</param>
/// <param name="Synonyms">Pairs of a word or phrase and the word or phrase it stands for.</param>
/// <param name="Background">Questions of the world at large, which no entry answers.</param>
/// <param name="Version">Hash over all files.</param>
internal sealed record Content(
    IReadOnlyList<Entry> Entries,
    IReadOnlyList<KeyValuePair<string, string>> Synonyms,
    IReadOnlyList<string> Background,
    string Version);
