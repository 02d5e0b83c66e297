using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>The place in the conversation where this activity stands, seen by its recipient.</summary>
    /// <returns>
    /// A new reference. Its activity id is null for a conversation update on Direct Line or Web Chat, because
    /// those channels refuse a reply to one.
    /// </returns>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = CanBeRepliedTo() ? Id : null,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The place in the conversation of a reply that was sent to this activity.</summary>
    /// <param name="reply">What the channel answered when the reply was sent.</param>
    /// <returns>A new reference that points at the reply.</returns>
    /// <exception cref="ArgumentNullException">There is no answer of the channel.</exception>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>
    /// Addresses this activity by a reference: sender, recipient, conversation, channel and address are taken from it, and
    /// its activity id becomes the id of what comes in, or what is answered by what goes out. A locale that is set already
    /// is kept, where Bot Builder takes that of the reference.
    /// </summary>
    /// <param name="reference">Where the activity belongs.</param>
    /// <param name="isIncoming">True if the activity comes from the user, false if it goes to the user.</param>
    /// <returns>This activity.</returns>
    /// <exception cref="ArgumentNullException">There is no reference.</exception>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>
    /// A message that answers this activity: sender and recipient change places. It has no timestamp, because our subset
    /// has no clock.
    /// </summary>
    /// <param name="text">The text; empty if not given.</param>
    /// <param name="locale">The language; that of this activity if not given.</param>
    /// <returns>A new activity.</returns>
    public Activity CreateReply(string? text = null, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        From = CopyOf(Recipient),
        Recipient = CopyOf(From),
        ReplyToId = CanBeRepliedTo() ? Id : null,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    /// <summary>A trace that goes with this activity.</summary>
    /// <param name="name">The name of the trace.</param>
    /// <param name="value">What to note.</param>
    /// <param name="valueType">The type of the value; the name of its class if not given.</param>
    /// <param name="label">A label.</param>
    /// <returns>A new activity.</returns>
    public ITraceActivity CreateTrace(string name, object? value = null, string? valueType = null, string? label = null)
    {
        var trace = CreateReply();
        trace.Type = ActivityTypes.Trace;
        trace.Text = null;
        trace.Attachments = null;
        trace.Entities = null;
        trace.Name = name;
        trace.Label = label;
        trace.Value = value;
        trace.ValueType = valueType ?? value?.GetType().Name;
        return trace;
    }

    private static ChannelAccount CopyOf(ChannelAccount? account) =>
        account is null ? null! : new(account.Id, account.Name, account.Role, account.AadObjectId);

    private bool CanBeRepliedTo() =>
        !string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
        || ChannelId is not (Channels.Directline or Channels.Webchat);
}
