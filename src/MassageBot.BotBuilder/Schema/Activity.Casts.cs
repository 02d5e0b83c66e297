namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>This activity as a command activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public ICommandActivity? AsCommandActivity() => IsActivity(ActivityTypes.Command) ? this : null;

    /// <summary>This activity as a command result activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public ICommandResultActivity? AsCommandResultActivity() => IsActivity(ActivityTypes.CommandResult) ? this : null;

    /// <summary>This activity as a contact relation update activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IContactRelationUpdateActivity? AsContactRelationUpdateActivity() => IsActivity(ActivityTypes.ContactRelationUpdate) ? this : null;

    /// <summary>This activity as a conversation update activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IConversationUpdateActivity? AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    /// <summary>This activity as an end of conversation activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IEndOfConversationActivity? AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    /// <summary>This activity as an event activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IEventActivity? AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <summary>This activity as a handoff activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IHandoffActivity? AsHandoffActivity() => IsActivity(ActivityTypes.Handoff) ? this : null;

    /// <summary>This activity as an installation update activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    /// <summary>This activity as an invoke activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IInvokeActivity? AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    /// <summary>This activity as a message activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IMessageActivity? AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <summary>This activity as a message delete activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IMessageDeleteActivity? AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    /// <summary>This activity as a message reaction activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IMessageReactionActivity? AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    /// <summary>This activity as a message update activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public IMessageUpdateActivity? AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    /// <summary>This activity as a suggestion activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public ISuggestionActivity? AsSuggestionActivity() => IsActivity(ActivityTypes.Suggestion) ? this : null;

    /// <summary>This activity as a trace activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public ITraceActivity? AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    /// <summary>This activity as a typing activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    public ITypingActivity? AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <summary>Whether the type of this activity is the given one, or a refinement of it (<c>type/more</c>).</summary>
    /// <param name="activityType">The type, see <see cref="ActivityTypes"/>.</param>
    /// <returns>True if it is.</returns>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
}
