using System.Text.RegularExpressions;

namespace MassageBot.Faults.Checking;

/// <summary>The bot's words without what differs from one conversation to the next: references and times.</summary>
internal static partial class Masked
{
    public static string Of(string text) => Differing().Replace(text, "#");

    [GeneratedRegex(@"\b[MT]-[0-9A-Z]+\b|\b\d{1,2}:\d{2}\b")]
    private static partial Regex Differing();
}
