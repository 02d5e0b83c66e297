using System.Buffers;
using System.Globalization;
using MimeKit;

namespace MassageBot.FollowUps.Mail;

/// <summary>Lets only that into a header which can't become a second one.</summary>
internal static class MailAddresses
{
    private const int LongestAddress = 254;
    private const int LongestName = 80;
    private static readonly SearchValues<char> NoName = SearchValues.Create("/@<>\\:");

    /// <summary>Reads one address without a name; null for anything else.</summary>
    public static string? Read(string? text) =>
        text is { Length: > 0 and <= LongestAddress } && IsOneLine(text) && !text.Any(char.IsWhiteSpace)
        && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && string.IsNullOrEmpty(mailbox.Name) && mailbox.Route.Count == 0
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1
            ? text
            : null;

    /// <summary>Whether a text holds neither a line break of any alphabet nor a control character.</summary>
    public static bool IsOneLine(string text) => !text.Any(c =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>A name by which somebody is greeted; null for one that is none, such as an advertisement with its address.</summary>
    public static string? Greeted(string? name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.AsSpan().ContainsAny(NoName) ? null : name.Trim();
}
