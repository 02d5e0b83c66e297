namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in a text.</summary>
public class FoundValue
{
    /// <summary>Creates an empty one.</summary>
    public FoundValue()
    {
    }

    /// <summary>The value as it was searched for.</summary>
    public string Value { get; set; } = string.Empty;

    /// <summary>The index the value was given.</summary>
    public int Index { get; set; }

    /// <summary>How well it fits, from 0 to 1.</summary>
    public float Score { get; set; }
}
