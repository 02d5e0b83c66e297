using System.Text.RegularExpressions;

namespace MassageBot.Commands;

/// <summary>Shows a reply in a terminal: plain text, choices numbered.</summary>
internal static partial class TerminalText
{
    public static void Print(IEnumerable<Activity> replies, TextWriter output)
    {
        foreach (var reply in replies.Where(r => r.Type == ActivityTypes.Message))
        {
            output.WriteLine();
            output.WriteLine(Plain(reply.Text ?? ""));
            var number = 0;
            foreach (var action in reply.SuggestedActions?.Actions ?? [])
                output.WriteLine(FormattableString.Invariant($"  {++number}) {action.Title}"));
        }

        output.WriteLine();
    }

    /// <summary>A client's words on one line, without what could move the cursor or colour the terminal.</summary>
    public static string OneLine(string text) => Unprintable().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unprintable();

    private static string Plain(string markdown) => Emphasis().Replace(markdown, "$2");

    [GeneratedRegex(@"(\*\*|(?<!\w)_)(.+?)\1(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}
