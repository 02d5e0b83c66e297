using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of dialogs of a conversation, as it is stored between turns.</summary>
public class DialogState
{
    /// <summary>Creates the state of a conversation in which no dialog runs.</summary>
    [JsonConstructor]
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Creates the state around a stack, which is used as it is and not copied.</summary>
    /// <param name="stack">The stack, top first; null for an empty one.</param>
    public DialogState(List<DialogInstance>? stack)
    {
        DialogStack = stack ?? [];
    }

    /// <summary>The stack, top first.</summary>
    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
