namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something raised on a dialog, and passed up to its parents until one handles it.</summary>
public class DialogEvent
{
    /// <summary>Whether an unhandled event is passed on to the parent.</summary>
    public bool Bubble { get; set; }

    /// <summary>The event's name, see <see cref="DialogEvents"/>.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>What comes with the event, if anything.</summary>
    public object? Value { get; set; }
}
