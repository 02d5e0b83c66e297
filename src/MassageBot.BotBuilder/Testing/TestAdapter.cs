using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// An adapter without a channel, for tests: what the bot sends is queued and read by the test. It makes no timestamps,
/// because our subset has no clock, and has no sign-in tokens.
/// </summary>
public partial class TestAdapter : BotAdapter
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    /// <summary>Creates an adapter.</summary>
    /// <param name="conversation">
    /// The conversation; if not given, user <c>user1</c> and bot <c>bot</c> in <c>Conversation1</c>, of type <c>convo1</c>, on channel <c>test</c>.
    /// </param>
    /// <param name="sendTraceActivity">Whether traces are queued too.</param>
    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
        : this(conversation, Channels.Test, sendTraceActivity)
    {
    }

    /// <summary>Creates an adapter for a channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="sendTraceActivity">Whether traces are queued too.</param>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(null, channelId, sendTraceActivity)
    {
    }

    private TestAdapter(ConversationReference? conversation, string channelId, bool sendTraceActivity)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? DefaultConversation(channelId);
        Locale = Conversation.Locale ?? "en-us";
    }

    /// <summary>Whether traces are queued too.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The language of the user's messages.</summary>
    public string Locale { get; set; }

    /// <summary>What the bot sent and the test has not read yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>The conversation.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation on the channel <c>test</c>.</summary>
    /// <param name="name">The id and type of the conversation.</param>
    /// <param name="user">The name of the user; the id is the name in lower case.</param>
    /// <param name="bot">The name of the bot; the id is the name in lower case.</param>
    /// <returns>A new reference.</returns>
    /// <exception cref="ArgumentNullException">A name of the user or of the bot is missing.</exception>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(bot);
        return new()
        {
            ChannelId = Channels.Test,
            ServiceUrl = "https://test.com",
            Conversation = new ConversationAccount(isGroup: false, conversationType: name, id: name),
            User = new ChannelAccount(id: user.ToLowerInvariant(), name: user),
            Bot = new ChannelAccount(id: bot.ToLowerInvariant(), name: bot),
            Locale = "en-us",
        };
    }

    /// <summary>Adds middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn for an activity; it gets the next id, and fields that address it are filled in from the conversation.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="ArgumentNullException">There is no activity.</exception>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler? callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Address(activity);
        using var turnContext = CreateTurnContext(activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Address(activity);
        using var turnContext = CreateTurnContext(activity);
        turnContext.TurnState.Set(BotIdentityKey, claimsIdentity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
        return null;
    }

    /// <summary>Runs a turn for a text of the user.</summary>
    /// <param name="userSays">The text.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Starts a conversation: the queue is emptied and the bot gets a conversation update.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (_lock)
            ActiveQueue.Clear();

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture));
        return ProcessActivityAsync(update, callback, cancellationToken);
    }

    /// <summary>A message of the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A new message with the next id.</returns>
    public Activity MakeActivity(string? text = null)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Locale = Locale,
            Id = NextId(),
            Text = text,
        };
        return message.ApplyConversationReference(Conversation, isIncoming: true);
    }

    /// <summary>Makes the context of a turn.</summary>
    /// <param name="activity">The activity of the turn.</param>
    /// <returns>A new context.</returns>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference DefaultConversation(string channelId)
    {
        var reference = CreateConversation("convo1");
        reference.ChannelId = channelId;
        reference.Conversation.Id = "Conversation1";
        return reference;
    }

    private string NextId() => (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        activity.ServiceUrl ??= Conversation.ServiceUrl;
        activity.Conversation ??= Conversation.Conversation;
        activity.Recipient ??= Conversation.Bot;
        activity.Id = NextId();
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
    }
}
