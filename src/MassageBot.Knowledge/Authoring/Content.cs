namespace MassageBot.Knowledge.Authoring;

/// <summary>Everything the knowledge folder holds, checked.</summary>
/// <param name="Entries">The entries, in the order of their ids.</param>
/// <param name="Synonyms">Pairs of a word or phrase and the word or phrase it stands for.</param>
/// <param name="Background">Questions of the world at large, which no entry answers.</param>
/// <param name="NearMisses">Questions of the clinic's own field that no entry answers either.</param>
/// <param name="Version">Hash over all files.</param>
internal sealed record Content(
    IReadOnlyList<Entry> Entries,
    IReadOnlyList<KeyValuePair<string, string>> Synonyms,
    IReadOnlyList<string> Background,
    IReadOnlyList<string> NearMisses,
    string Version);
