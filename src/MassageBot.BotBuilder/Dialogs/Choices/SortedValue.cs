namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to search for.</summary>
public class SortedValue
{
    /// <summary>Creates an empty one.</summary>
    public SortedValue()
    {
    }

    /// <summary>The value.</summary>
    public string Value { get; set; } = string.Empty;

    /// <summary>What the value belongs to; several values may share an index.</summary>
    public int Index { get; set; }
}
