using MassageBot.Channels.DirectLine;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Connector;

/// <summary>`POST /api/messages`: Bot Framework activities from Teams, the Emulator and other connector channels.</summary>
internal static partial class BotController
{
    private const int LongestId = 1000;

    // Checks that a token fails which its issuer made, but not for this call; the names are those of the Bot Builder room.
    private static readonly string[] ChecksOfGoodTokens = ["audience", "service-url", "endorsement", "tenant", "caller-app"];

    /// <summary>Opens the door, unless the clinic closed it. A value that is no word of yes or no stops the start elsewhere.</summary>
    /// <summary>Where they are posted.</summary>
    public const string Path = "/api/messages";

    public static void MapBotController(this WebApplication app)
    {
        if (!bool.TryParse(app.Configuration[$"{BotOptions.Section}:{nameof(BotOptions.AcceptActivities)}"], out var isOpen) || isOpen)
            app.MapPost(Path, PostAsync);
    }

    private static async Task<IResult> PostAsync(
        HttpContext http,
        BotFrameworkAuthentication authentication,
        TurnGate gate,
        IOptions<BotOptions> options,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        var log = loggers.CreateLogger(typeof(BotController).FullName!);
        if (CallerPolicy.Refusal(http, options.Value) is { } refusal)
        {
            LogRefused(log, refusal);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var body = await PostedActivity.ReadBodyAsync(http.Request, options.Value.MaxBodyBytes, http.RequestAborted);
        if (body is null)
            return Problem(StatusCodes.Status413PayloadTooLarge, $"MB4201: the body is larger than {options.Value.MaxBodyBytes} bytes.");
        if (Read(body, out var problem) is not { } activity)
            return Problem(StatusCodes.Status400BadRequest, problem!);
        try
        {
            await authentication.AuthenticateRequestAsync(activity, http.Request.Headers.Authorization.ToString(), http.RequestAborted);
        }
        catch (UnauthorizedAccessException e)
        {
            LogTokenRefused(log, e.Message);
            return Refused(http, e.Message);
        }

        if (ServiceProblem(activity, options.Value) is { } forbidden)
        {
            LogRefused(log, "its serviceUrl is none that replies are sent to");
            return Problem(StatusCodes.Status400BadRequest, forbidden);
        }

        return await RunAsync(activity, gate, time, http.RequestAborted);
    }

    private static string? ServiceProblem(Activity activity, BotOptions options)
    {
        if (ServiceAddress.IsAllowed(activity.ServiceUrl, options))
            return null;
        if (options.IsRegistered && (!IsInline(activity) || !string.IsNullOrEmpty(activity.ServiceUrl)))
        {
            return "MB4220: replies and the bot's token can't be sent to this serviceUrl. If it is a channel of yours, add its host to Bot:AllowedServiceHosts; "
                + "for one on this machine there is Bot:AllowLoopbackServices.";
        }

        return IsInline(activity) ? null : "MB4209: replies can't be sent to this serviceUrl. Without an app id only addresses of this machine are called; "
            + "send deliveryMode 'expectReplies' to get the replies in the answer.";
    }

    // The caller is told whether another token would help, and nothing more.
    private static IResult Refused(HttpContext http, string check)
    {
        if (ChecksOfGoodTokens.Contains(check, StringComparer.Ordinal))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    private static bool IsInline(Activity activity) => activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies;

    private static async Task<IResult> RunAsync(Activity activity, TurnGate gate, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!IsInline(activity))
        {
            await gate.PostAsync(Inbound(activity, time), cancellationToken);
            return Results.Ok();
        }

        activity.Id = string.IsNullOrEmpty(activity.Id) ? DirectLineConversations.NewId() : activity.Id;
        var result = await gate.RunAsync(Inbound(activity, time), cancellationToken);
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return Results.Text(RepliesBody.Write(result.Replies), "application/json", System.Text.Encoding.UTF8);
        return result.Invoke is { } invoke
            ? Results.Text(invoke.Json, "application/json", System.Text.Encoding.UTF8, invoke.Status)
            : Results.StatusCode(StatusCodes.Status501NotImplemented);
    }

    private static Activity? Read(string body, out string? problem)
    {
        Activity activity;
        try
        {
            activity = BotSerializer.ReadActivity(body);
        }
        catch (StorageException e)
        {
            problem = "MB4202: the body is no activity in JSON. " + (e.InnerException ?? e).Message;
            return null;
        }

        problem = string.IsNullOrWhiteSpace(activity.Type) ? "MB4203: the activity has no type."
            : string.IsNullOrWhiteSpace(activity.Conversation?.Id) ? "MB4204: the activity has no conversation.id."
            : string.IsNullOrWhiteSpace(activity.ChannelId) ? "MB4205: the activity has no channelId."
            : OwnEvents.IsOwn(activity) ? $"MB4211: the name '{OwnEvents.Prefix}…' is the program's own. Send an event of another name."
            : TooLong(activity) is { } field ? $"MB4208: {field} is longer than {LongestId} characters."
            : ChannelNames.IsOurs(activity.ChannelId) && activity.DeliveryMode != DeliveryModes.ExpectReplies
                ? $"MB4206: channel '{activity.ChannelId}' has its own door. Use {DirectLineEndpoints.Root}."
            : null;
        return problem is null ? activity : null;
    }

    private static InboundActivity Inbound(Activity activity, TimeProvider time)
    {
        var id = string.IsNullOrEmpty(activity.Id) ? null : activity.Id;
        activity.Id = null!;
        activity.Timestamp = null;
        return new InboundActivity(
            new ConversationKey(activity.ChannelId, activity.Conversation.Id),
            id,
            ClientActivityId: null,
            activity.Type,
            Visible: activity.Type == ActivityTypes.Message,
            BotSerializer.Serialize(activity),
            time.GetUtcNow(),
            activity.From?.Id);
    }

    // Ids are keys in the database; a channel's own are far shorter.
    private static string? TooLong(Activity activity) =>
        activity.Type.Length > LongestId ? "type"
        : activity.Conversation.Id.Length > LongestId ? "conversation.id"
        : activity.ChannelId.Length > LongestId ? "channelId"
        : activity.Id?.Length > LongestId ? "id"
        : activity.From?.Id?.Length > LongestId ? "from.id"
        : null;

    private static IResult Problem(int status, string message) =>
        Results.Json(new DirectLineError(new DirectLineError.Detail("BadArgument", message)), DirectLineJson.Default.DirectLineError, statusCode: status);

    [LoggerMessage(4207, LogLevel.Warning, "MB4207: an activity was refused: {Reason}.")]
    private static partial void LogRefused(ILogger logger, string reason);

    [LoggerMessage(4210, LogLevel.Warning, "MB4210: a caller was refused by the check {Check}. What each one means is in docs/errors.md.")]
    private static partial void LogTokenRefused(ILogger logger, string check);
}
