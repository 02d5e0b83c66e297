namespace Microsoft.Bot.Schema;

/// <summary>What all kinds of activity have in common.</summary>
public interface IActivity
{
    /// <summary>The id.</summary>
    string Id { get; set; }

    /// <summary>The type.</summary>
    string Type { get; set; }

    /// <summary>Content that only the channel understands.</summary>
    object? ChannelData { get; set; }

    /// <summary>The channel, for example directline or msteams.</summary>
    string ChannelId { get; set; }

    /// <summary>The conversation.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>Facts about the activity in a form a program can read.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>Who sent the activity.</summary>
    ChannelAccount From { get; set; }

    /// <summary>When the activity was sent, in the local time of the sender.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Who the activity is for.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>The address of the channel, where answers are sent.</summary>
    string ServiceUrl { get; set; }

    /// <summary>When the channel took the activity, in UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>This activity as a contact relation update activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    /// <summary>This activity as a conversation update activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This activity as an end of conversation activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This activity as an event activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IEventActivity? AsEventActivity();

    /// <summary>This activity as an installation update activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This activity as an invoke activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This activity as a message activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IMessageActivity? AsMessageActivity();

    /// <summary>This activity as a message delete activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This activity as a message reaction activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>This activity as a message update activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This activity as a suggestion activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    ISuggestionActivity? AsSuggestionActivity();

    /// <summary>This activity as a typing activity, or null if it is of another type.</summary>
    /// <returns>The same object, or null.</returns>
    ITypingActivity? AsTypingActivity();

    /// <summary>The place in the conversation where this activity stands.</summary>
    /// <returns>A new reference.</returns>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity by a reference.</summary>
    /// <param name="reference">Where the activity belongs.</param>
    /// <param name="isIncoming">True if the activity comes from the user, false if it goes to the user.</param>
    /// <returns>This activity.</returns>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    /// <summary>Reads <see cref="ChannelData"/> as a type.</summary>
    /// <typeparam name="TypeT">The type to read.</typeparam>
    /// <returns>The data, or null if there is none.</returns>
    TypeT? GetChannelData<TypeT>();

    /// <summary>Reads <see cref="ChannelData"/> as a type, without throwing.</summary>
    /// <typeparam name="TypeT">The type to read.</typeparam>
    /// <param name="instance">The data.</param>
    /// <returns>True if there is data of that form.</returns>
    bool TryGetChannelData<TypeT>(out TypeT? instance);
}
