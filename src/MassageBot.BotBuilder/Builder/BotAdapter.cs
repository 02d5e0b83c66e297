using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot to a channel: takes activities in, runs turns, sends activities out.</summary>
public abstract class BotAdapter
{
    /// <summary>The name in the turn state of the response to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>The name in the turn state of the identity of the caller.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>The name in the turn state of the audience for outgoing calls.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Creates an adapter without middleware.</summary>
    public BotAdapter()
    {
    }

    /// <summary>What to do with an exception that leaves a turn; without it the exception is thrown on.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>The middleware.</summary>
    public MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    /// <exception cref="ArgumentNullException">There is no middleware.</exception>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities to the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">The activities, in order.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The ids of what was sent, in the same order.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken);

    /// <summary>Replaces an activity on the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The new activity, with the id of the one to replace.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <returns>The id of the activity.</returns>
    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken);

    /// <summary>Deletes an activity on the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">Where the activity stands.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken);

    /// <summary>Runs a turn for an activity.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The response to an invoke; null for all else.</returns>
    /// <exception cref="NotImplementedException">This adapter cannot do it.</exception>
    public virtual Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw Unsupported();

    /// <summary>
    /// Runs a turn in a conversation that was referred to earlier, with a new event named <c>ContinueConversation</c> as
    /// its activity. The middleware and the error handler see it like any turn.
    /// </summary>
    /// <param name="botId">The id of the bot.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="ArgumentNullException">There is no reference.</exception>
    public virtual async Task ContinueConversationAsync(
        string botId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        using var turnContext = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs a turn in a conversation, for a continuation activity.</summary>
    /// <param name="botId">The id of the bot.</param>
    /// <param name="continuationActivity">The activity of the turn.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">This adapter cannot do it.</exception>
    public virtual Task ContinueConversationAsync(
        string botId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw Unsupported();

    /// <summary>Runs a turn in a conversation, with an identity.</summary>
    /// <param name="claimsIdentity">The identity of the bot.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">This adapter cannot do it.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw Unsupported();

    /// <summary>Runs a turn in a conversation, with an identity and an audience.</summary>
    /// <param name="claimsIdentity">The identity of the bot.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="audience">The audience of outgoing calls.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">This adapter cannot do it.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw Unsupported();

    /// <summary>Runs a turn for a continuation activity, with an identity.</summary>
    /// <param name="claimsIdentity">The identity of the bot.</param>
    /// <param name="continuationActivity">The activity of the turn.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">This adapter cannot do it.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw Unsupported();

    /// <summary>Runs a turn for a continuation activity, with an identity and an audience.</summary>
    /// <param name="claimsIdentity">The identity of the bot.</param>
    /// <param name="continuationActivity">The activity of the turn.</param>
    /// <param name="audience">The audience of outgoing calls.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">This adapter cannot do it.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw Unsupported();

    /// <summary>Starts a conversation and runs its first turn.</summary>
    /// <param name="botAppId">The id of the bot.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The address of the channel.</param>
    /// <param name="audience">The audience of outgoing calls.</param>
    /// <param name="conversationParameters">Who takes part.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">This adapter cannot do it.</exception>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw Unsupported();

    /// <summary>
    /// Runs the middleware and then the bot, in the culture of the activity's locale; a locale that does not exist leaves
    /// the culture as it is. An exception goes to <see cref="OnTurnError"/>; without one it is thrown on.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot; null if there is nothing to run after the middleware.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="ArgumentNullException">There is no turn.</exception>
    protected async Task RunPipelineAsync(
        ITurnContext turnContext,
        BotCallbackHandler? callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        SetLocale(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }

    private static void SetLocale(ITurnContext turnContext)
    {
        var locale = turnContext.Activity.Locale;
        if (string.IsNullOrWhiteSpace(locale))
            return;

        if (turnContext is TurnContext concrete)
            concrete.Locale = locale;

        // Flows with this asynchronous call only, so turns in other languages are not touched. An unknown locale leaves the
        // culture as it is.
        if (KnownCulture.Find(locale) is { } culture)
            CultureInfo.CurrentCulture = culture;
    }

    private NotImplementedException Unsupported() => new($"{GetType().Name} does not support this operation.");
}
