namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that was recognised in a text, and where.</summary>
/// <typeparam name="T">What was recognised.</typeparam>
public class ModelResult<T>
{
    /// <summary>Creates an empty one.</summary>
    public ModelResult()
    {
    }

    /// <summary>The place of its first character.</summary>
    public int Start { get; set; }

    /// <summary>The place of its last character.</summary>
    public int End { get; set; }

    /// <summary>The part of the text.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The kind of thing, for example <c>choice</c>.</summary>
    public string TypeName { get; set; } = string.Empty;

    /// <summary>What was recognised.</summary>
    public T Resolution { get; set; } = default!;
}
