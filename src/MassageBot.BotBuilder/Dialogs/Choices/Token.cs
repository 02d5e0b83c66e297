namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    /// <summary>Creates an empty one.</summary>
    public Token()
    {
    }

    /// <summary>The place of its first character.</summary>
    public int Start { get; set; }

    /// <summary>The place of its last character.</summary>
    public int End { get; set; }

    /// <summary>The word as it stands in the text.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The word as it is compared: in small letters.</summary>
    public string Normalized { get; set; } = string.Empty;
}
