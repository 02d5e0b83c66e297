namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>An empty message, with empty lists of attachments and entities.</summary>
    /// <returns>A new activity.</returns>
    public static IMessageActivity CreateMessageActivity() =>
        new Activity { Type = ActivityTypes.Message, Attachments = [], Entities = [] };

    /// <summary>An empty change of a contact list.</summary>
    /// <returns>A new activity.</returns>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() =>
        new Activity { Type = ActivityTypes.ContactRelationUpdate };

    /// <summary>An empty change of a conversation, with empty lists of members.</summary>
    /// <returns>A new activity.</returns>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [], MembersRemoved = [] };

    /// <summary>A note that somebody is typing.</summary>
    /// <returns>A new activity.</returns>
    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    /// <summary>An empty handing over.</summary>
    /// <returns>A new activity.</returns>
    public static IHandoffActivity CreateHandoffActivity() => new Activity { Type = ActivityTypes.Handoff };

    /// <summary>An end of a conversation.</summary>
    /// <returns>A new activity.</returns>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() =>
        new Activity { Type = ActivityTypes.EndOfConversation };

    /// <summary>An empty event.</summary>
    /// <returns>A new activity.</returns>
    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    /// <summary>An empty call.</summary>
    /// <returns>A new activity.</returns>
    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    /// <summary>A trace that stands alone.</summary>
    /// <param name="name">The name of the trace.</param>
    /// <param name="valueType">The type of the value; the name of its class if not given.</param>
    /// <param name="value">What to note.</param>
    /// <param name="label">A label.</param>
    /// <returns>A new activity.</returns>
    public static ITraceActivity CreateTraceActivity(
        string name,
        string? valueType = null,
        object? value = null,
        string? label = null) => new Activity
        {
            Type = ActivityTypes.Trace,
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };
}
