using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter for channels that are reached over HTTP.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    /// <summary>Creates an adapter.</summary>
    /// <param name="botFrameworkAuthentication">Decides who may talk to the bot and signs it in at channels.</param>
    /// <param name="logger">Takes log entries.</param>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Decides who may talk to the bot and signs it in at channels.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Takes log entries.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc />
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("At least one activity is needed.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new ResourceResponse();
        return responses;
    }

    /// <inheritdoc />
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return ConversationsOf(turnContext).UpdateActivityAsync(activity, cancellationToken);
    }

    /// <inheritdoc />
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return ConversationsOf(turnContext).DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId!, cancellationToken);
    }

    /// <summary>Checks the caller and runs a turn.</summary>
    /// <param name="authHeader">The Authorization header.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What to answer in the response; null if nothing.</returns>
    /// <exception cref="UnauthorizedAccessException">The caller may not talk to the bot.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken);
    }

    /// <summary>Runs a turn for a caller who was checked.</summary>
    /// <param name="authenticateRequestResult">The caller.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What to answer in the response; null if nothing.</returns>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        using var turnContext = await CreateTurnContextAsync(
            activity,
            authenticateRequestResult.ClaimsIdentity,
            authenticateRequestResult.Audience,
            authenticateRequestResult.ConnectorFactory,
            cancellationToken);
        using var connector = turnContext.TurnState.Get<IConnectorClient>();
        await RunPipelineAsync(turnContext, callback, cancellationToken);
        return AnswerOf(turnContext);
    }

    /// <summary>The identity of the bot for a turn that nobody asked for.</summary>
    /// <param name="botAppId">The id of the app; empty if the bot has none.</param>
    /// <returns>A new identity.</returns>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The signature is Bot Builder's.")]
    protected ClaimsIdentity CreateClaimsIdentity(string? botAppId) => string.IsNullOrEmpty(botAppId)
        ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
        : new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);

    private static IConversations ConversationsOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()?.Conversations
        ?? throw new UnanswerableActivityException("Nothing can be sent back: the serviceUrl of the activity is not an http or https address.");

    private static InvokeResponse? AnswerOf(TurnContext turnContext)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(turnContext.BufferedReplyActivities) };
        if (turnContext.Activity.Type != ActivityTypes.Invoke)
            return null;

        var answer = turnContext.TurnState.Get<Activity>(InvokeResponseKey);
        return answer?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 };
    }

    private static async Task<ResourceResponse?> SendAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        // The channel gives the id.
        activity.Id = null!;
        switch (activity.Type)
        {
            case ActivityTypes.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
            throw new UnanswerableActivityException("Nothing can be sent back: the activity has no conversation.id.");
        if (activity.Conversation.Id is "." or ".." || activity.ReplyToId is "." or "..")
            throw new UnanswerableActivityException("Nothing can be sent back: the conversation.id or the id of the activity is not an id that a channel gives.");

        var conversations = ConversationsOf(turnContext);
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await conversations.SendToConversationAsync(activity, cancellationToken)
            : await conversations.ReplyToActivityAsync(activity, cancellationToken);
    }

    private async Task<TurnContext> CreateTurnContextAsync(
        Activity activity,
        ClaimsIdentity identity,
        string? audience,
        ConnectorFactory connectorFactory,
        CancellationToken cancellationToken)
    {
        // An activity without a usable address can still be answered in the response; only sending needs the client.
        var hasAddress = Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        var connector = hasAddress ? await connectorFactory.CreateAsync(activity.ServiceUrl, audience, cancellationToken) : null;

        var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Set(BotIdentityKey, identity);
        turnContext.TurnState.Set(connector);
        turnContext.TurnState.Set(connectorFactory);
        turnContext.TurnState.Set(OAuthScopeKey, audience);
        return turnContext;
    }
}
