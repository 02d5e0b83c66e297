using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// One thing that happened in a conversation: a message, somebody joining, an event. All kinds share this class;
/// <see cref="Type"/> says which one it is.
/// </summary>
public partial class Activity :
    ICommandActivity,
    ICommandResultActivity,
    IContactRelationUpdateActivity,
    IConversationUpdateActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IHandoffActivity,
    IInstallationUpdateActivity,
    IInvokeActivity,
    IMessageActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    IMessageUpdateActivity,
    ISuggestionActivity,
    ITraceActivity,
    ITypingActivity
{
    /// <summary>Creates an empty one.</summary>
    public Activity()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The id.</param>
    /// <param name="timestamp">When the channel took the activity, in UTC.</param>
    /// <param name="localTimestamp">When the activity was sent, in the local time of the sender.</param>
    /// <param name="serviceUrl">The address of the channel, where answers are sent.</param>
    /// <param name="channelId">The channel, for example directline or msteams.</param>
    /// <param name="from">Who sent the activity.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="recipient">Who the activity is for.</param>
    /// <param name="textFormat">How to read the text, see TextFormatTypes.</param>
    /// <param name="attachmentLayout">How the attachments are laid out, see AttachmentLayoutTypes.</param>
    /// <param name="membersAdded">Who joined.</param>
    /// <param name="membersRemoved">Who left.</param>
    /// <param name="reactionsAdded">The reactions that were added.</param>
    /// <param name="reactionsRemoved">The reactions that were taken back.</param>
    /// <param name="topicName">The topic of the conversation.</param>
    /// <param name="historyDisclosed">Whether earlier messages are shown to new members.</param>
    /// <param name="locale">The language, for example en-GB.</param>
    /// <param name="text">The text.</param>
    /// <param name="speak">The text to speak, as text or SSML.</param>
    /// <param name="inputHint">Whether the bot waits for an answer, see InputHints.</param>
    /// <param name="summary">The text to show where attachments cannot be shown.</param>
    /// <param name="suggestedActions">Buttons shown with the message.</param>
    /// <param name="attachments">The attachments.</param>
    /// <param name="entities">Facts about the activity in a form a program can read.</param>
    /// <param name="channelData">Content that only the channel understands.</param>
    /// <param name="action">What happened, for example add or remove.</param>
    /// <param name="replyToId">The id of the activity that this one answers.</param>
    /// <param name="label">A label for the trace.</param>
    /// <param name="valueType">The type of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="name">The name.</param>
    /// <param name="relatesTo">Another conversation the activity is about.</param>
    /// <param name="code">The code.</param>
    /// <param name="expiration">When the activity is no longer of use.</param>
    /// <param name="importance">The importance, see ActivityImportance.</param>
    /// <param name="deliveryMode">How to deliver the activity, see DeliveryModes.</param>
    /// <param name="listenFor">Phrases that help speech recognition.</param>
    /// <param name="textHighlights">The pieces of text to point out.</param>
    /// <param name="semanticAction">The programmatic action that goes with the activity.</param>
    /// <param name="localTimezone">The IANA name of the time zone of the sender.</param>
    public Activity(
        string? type = default,
        string? id = default,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string? serviceUrl = default,
        string? channelId = default,
        ChannelAccount? from = default,
        ConversationAccount? conversation = default,
        ChannelAccount? recipient = default,
        string? textFormat = default,
        string? attachmentLayout = default,
        IList<ChannelAccount>? membersAdded = default,
        IList<ChannelAccount>? membersRemoved = default,
        IList<MessageReaction>? reactionsAdded = default,
        IList<MessageReaction>? reactionsRemoved = default,
        string? topicName = default,
        bool? historyDisclosed = default,
        string? locale = default,
        string? text = default,
        string? speak = default,
        string? inputHint = default,
        string? summary = default,
        SuggestedActions? suggestedActions = default,
        IList<Attachment>? attachments = default,
        IList<Entity>? entities = default,
        object? channelData = default,
        string? action = default,
        string? replyToId = default,
        string? label = default,
        string? valueType = default,
        object? value = default,
        string? name = default,
        ConversationReference? relatesTo = default,
        string? code = default,
        DateTimeOffset? expiration = default,
        string? importance = default,
        string? deliveryMode = default,
        IList<string>? listenFor = default,
        IList<TextHighlight>? textHighlights = default,
        SemanticAction? semanticAction = default,
        string? localTimezone = default)
    {
        Type = type!;
        Id = id!;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl!;
        ChannelId = channelId!;
        From = from!;
        Conversation = conversation!;
        Recipient = recipient!;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>The id.</summary>
    public string Id { get; set; } = null!;

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The type.</summary>
    public string Type { get; set; } = null!;

    /// <summary>What happened, for example add or remove.</summary>
    public string? Action { get; set; }

    /// <summary>How the attachments are laid out, see AttachmentLayoutTypes.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>The attachments.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Who called the bot; set by the bot, never sent.</summary>
    [JsonIgnore]
    public string? CallerId { get; set; }

    /// <summary>Content that only the channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The channel, for example directline or msteams.</summary>
    public string ChannelId { get; set; } = null!;

    /// <summary>The code.</summary>
    public string? Code { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount Conversation { get; set; } = null!;

    /// <summary>How to deliver the activity, see DeliveryModes.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Facts about the activity in a form a program can read.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>When the activity is no longer of use.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>Who sent the activity.</summary>
    public ChannelAccount From { get; set; } = null!;

    /// <summary>Whether earlier messages are shown to new members.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The importance, see ActivityImportance.</summary>
    public string? Importance { get; set; }

    /// <summary>Whether the bot waits for an answer, see InputHints.</summary>
    public string? InputHint { get; set; }

    /// <summary>A label for the trace.</summary>
    public string? Label { get; set; }

    /// <summary>Phrases that help speech recognition.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <summary>When the activity was sent, in the local time of the sender.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The IANA name of the time zone of the sender.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>The language, for example en-GB.</summary>
    public string? Locale { get; set; }

    /// <summary>Who joined.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The reactions that were added.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>The reactions that were taken back.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>Who the activity is for.</summary>
    public ChannelAccount Recipient { get; set; } = null!;

    /// <summary>Another conversation the activity is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>The programmatic action that goes with the activity.</summary>
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>The address of the channel, where answers are sent.</summary>
    public string ServiceUrl { get; set; } = null!;

    /// <summary>The text to speak, as text or SSML.</summary>
    public string? Speak { get; set; }

    /// <summary>Buttons shown with the message.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>The text to show where attachments cannot be shown.</summary>
    public string? Summary { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>How to read the text, see TextFormatTypes.</summary>
    public string? TextFormat { get; set; }

    /// <summary>The pieces of text to point out.</summary>
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>When the channel took the activity, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The topic of the conversation.</summary>
    public string? TopicName { get; set; }

    /// <summary>The value.</summary>
    public object? Value { get; set; }

    /// <summary>The type of the value.</summary>
    public string? ValueType { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
