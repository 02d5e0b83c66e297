using System.Text;

namespace MassageBot.Dialogs;

/// <summary>The words of an incoming message: its text, or what a button sent as its value.</summary>
internal static class IncomingText
{
    public static string Of(IMessageActivity message)
    {
        var text = string.IsNullOrWhiteSpace(message.Text) ? message.Value as string ?? "" : message.Text;
        return Clean(text).Trim();
    }

    // Control characters and lone surrogates can't be stored or shown as text; nothing a client means is in them.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (!char.IsSurrogate(c) && (!char.IsControl(c) || c is '\n' or '\t'))
                clean.Append(c);
            else
                clean.Append(' ');
        }

        return clean.ToString();
    }
}
