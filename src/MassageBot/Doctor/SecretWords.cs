using System.Net;

namespace MassageBot.Doctor;

/// <summary>What may not be printed, wherever it turns up: in an address, a message of the system, somebody's answer.</summary>
internal sealed class SecretWords
{
    private const string Hidden = "(hidden)";

    // A shorter one stands in other words, too, and would be given away by the gaps.
    private const int Shortest = 6;

    private static readonly string[] Settings = ["Bot:MicrosoftAppPassword", "Bot:CertificatePassword", "DirectLine:Secret"];
    private readonly List<string> _words = [];

    /// <summary>The secrets of the settings.</summary>
    public static SecretWords Of(IConfiguration configuration)
    {
        var secrets = new SecretWords();
        foreach (var setting in Settings)
            secrets.Add(configuration[setting]);
        return secrets;
    }

    /// <summary>Hides a word from now on.</summary>
    public void Add(string? word)
    {
        if (word?.Trim() is { Length: >= Shortest } trimmed)
            _words.Add(trimmed);
    }

    /// <summary>A text without them.</summary>
    public string Hide(string text) => _words
        .SelectMany(word => new[] { word, Uri.EscapeDataString(word), WebUtility.UrlEncode(word) })
        .OrderByDescending(word => word.Length)
        .Aggregate(text, (shown, word) => shown.Replace(word, Hidden, StringComparison.Ordinal));
}
