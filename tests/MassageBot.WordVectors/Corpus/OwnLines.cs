using System.Text.RegularExpressions;
using MassageBot.Knowledge;
using MassageBot.Knowledge.Authoring;

namespace MassageBot.WordVectors.Corpus;

/// <summary>The entries' questions, phrasings and sentences, then the background questions.</summary>
internal static partial class OwnLines
{
    public static IReadOnlyList<string> Read(string folder)
    {
        var content = new ContentReader("en").Read(KnowledgeFolder.Read(folder), out var problems)
            ?? throw new WordVectorsException($"The content of {folder} has {problems.Count} problems; `knowledge check` names them.");
        return [.. content.Entries.SelectMany(entry => (string[])[entry.Question, .. entry.Phrasings, .. Sentences(entry.Text)]), .. content.Background];
    }

    private static string[] Sentences(string markdown) => SentenceEnd().Split(markdown.Replace("*", "", StringComparison.Ordinal).Replace('\n', ' '));

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}
