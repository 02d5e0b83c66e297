using System.Security.Cryptography;
using System.Text;

namespace MassageBot.Knowledge.Authoring;

/// <summary>Names a version of a text by its content, whatever its line endings.</summary>
internal static class ContentHash
{
    public static string Short(string text)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Level(text))), 0, 6);

    public static string Of(IEnumerable<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData([0]);
            hash.AppendData(Encoding.UTF8.GetBytes(Level(file.Text)));
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset(), 0, 8);
    }

    /// <summary>
    /// Names what a model is learnt from: everything but the answers' wording and what only its readers see. An answer that is put in
    /// better words is served with the weights there are.
    /// </summary>
    public static string OfQuestions(Content content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in content.Entries)
            Append([entry.Id, entry.Kind.ToString(), .. entry.Audiences.Select(audience => audience.ToString()), entry.Question, .. entry.Phrasings, "", .. entry.Related]);
        Append(content.Background);
        Append(content.NearMisses);
        Append(content.Synonyms.SelectMany(pair => new[] { pair.Key, pair.Value }));
        return Convert.ToHexStringLower(hash.GetHashAndReset(), 0, 8);

        void Append(IEnumerable<string> texts)
        {
            foreach (var text in texts)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(text));
                hash.AppendData([0]);
            }
            hash.AppendData([1]);
        }
    }

    private static string Level(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
