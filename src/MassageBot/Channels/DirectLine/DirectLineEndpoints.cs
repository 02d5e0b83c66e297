using MassageBot.FollowUps;
using MassageBot.Privacy;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.DirectLine;

/// <summary>Direct Line 3.0 over HTTP: tokens, start, reconnect, send, poll and stream (docs/protocol.md).</summary>
internal static class DirectLineEndpoints
{
    /// <summary>Path under which the endpoint lies.</summary>
    public const string Root = "/v3/directline";

    private const int PageSize = 200;
    private const int LongestLocale = 35;

    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root);
        var limits = app.ServiceProvider.GetRequiredService<DirectLineLimits>();
        api.MapPost("/tokens/generate", GenerateAsync).AddEndpointFilter(limits.LimitStartsAsync);
        api.MapPost("/tokens/refresh", RefreshAsync).AddEndpointFilter(limits.LimitStartsAsync);
        api.MapPost("/conversations", StartAsync).AddEndpointFilter(limits.LimitStartsAsync);
        api.MapPost("/check-ins", OpenCheckInAsync).AddEndpointFilter(limits.LimitStartsAsync);
        api.MapGet(CopyLinks.Path, CopyEndpoint.GetAsync).AddEndpointFilter(limits.LimitStartsAsync);
        api.MapGet("/conversations/{id}", ReconnectAsync);
        api.MapGet("/conversations/{id}/activities", PollAsync);
        api.MapPost("/conversations/{id}/activities", SendAsync).AddEndpointFilter(limits.LimitMessagesAsync);
        api.MapPost("/conversations/{id}/upload", UploadAsync).AddEndpointFilter(limits.LimitMessagesAsync);
        api.MapGet("/conversations/{id}/stream", StreamAsync);
        api.Map("/{**rest}", () => DirectLineError.Of(StatusCodes.Status404NotFound, "BadArgument", "MB4109: there is no such Direct Line call. See docs/protocol.md."));
    }

    private static async Task<IResult> GenerateAsync(HttpContext http, DirectLineAccess access, DirectLineTokens tokens)
    {
        if (await access.NewTokenAsync(http) is not { } token)
            return DirectLineError.BadToken();
        return await OpenedAsync(tokens, token, StatusCodes.Status200OK, null, http.RequestAborted);
    }

    private static async Task<IResult> RefreshAsync(HttpContext http, DirectLineAccess access, DirectLineTokens tokens)
    {
        if (DirectLineAccess.Bearer(http) is not { } bearer)
            return DirectLineError.NoToken();
        return await tokens.ReadAsync(bearer, http.RequestAborted) is { } token
            ? await OpenedAsync(tokens, token, StatusCodes.Status200OK, null, http.RequestAborted)
            : DirectLineError.BadToken();
    }

    private static async Task<IResult> StartAsync(
        HttpContext http, DirectLineAccess access, DirectLineTokens tokens, DirectLineConversations conversations)
    {
        // A token begins its own conversation; without one (or with the secret) a new token is made first.
        var bearer = DirectLineAccess.Bearer(http);
        var token = await tokens.ReadAsync(bearer, http.RequestAborted) ?? await access.NewTokenAsync(http);
        if (token is null)
            return DirectLineError.BadToken();
        var isNew = !await conversations.ExistsAsync(token.ConversationId, http.RequestAborted);
        await conversations.BeginAsync(token, Locale(http), http.RequestAborted);
        return await OpenedAsync(tokens, token, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, http, http.RequestAborted);
    }

    private static async Task<IResult> ReconnectAsync(
        string id, string? watermark, HttpContext http, DirectLineAccess access, DirectLineTokens tokens, DirectLineConversations conversations)
    {
        var (token, refusal) = await access.CheckAsync(http, id, allowExpired: true);
        if (token is null)
            return refusal!;
        if (!TranscriptFrames.TryReadWatermark(watermark, out _))
            return BadWatermark();
        return await conversations.ExistsAsync(id, http.RequestAborted)
            ? await OpenedAsync(tokens, token, StatusCodes.Status200OK, http, http.RequestAborted, watermark)
            : DirectLineError.Unknown();
    }

    // Beside Direct Line's own calls: the chat of somebody who comes by the link of a mail.
    private static async Task<IResult> OpenCheckInAsync(HttpContext http, CheckInDoor door, DirectLineTokens tokens, CheckInOpening opening)
    {
        var (token, refusal) = await door.OpenAsync(opening.Link, DirectLineAccess.Bearer(http), http.RequestAborted);
        return token is null ? refusal! : await OpenedAsync(tokens, token, StatusCodes.Status200OK, http, http.RequestAborted);
    }

    private static async Task<IResult> SendAsync(
        string id, HttpContext http, DirectLineAccess access, DirectLineConversations conversations, TurnGate gate, IOptions<DirectLineOptions> options, TimeProvider time)
    {
        var (token, refusal) = await access.CheckAsync(http, id, allowExpired: false);
        if (token is null)
            return refusal!;
        var body = await PostedActivity.ReadBodyAsync(http.Request, options.Value.MaxBodyBytes, http.RequestAborted);
        if (body is null)
            return DirectLineError.TooLarge(options.Value.MaxBodyBytes);
        return await PostAsync(id, PostedActivity.Read(body, token, AddressOf(http.Request, options.Value), time.GetUtcNow()), http, conversations, gate);
    }

    // Files aren't looked at: the bot hears their names, so that it can say so.
    private static async Task<IResult> UploadAsync(
        string id, string? userId, HttpContext http, DirectLineAccess access, DirectLineConversations conversations, TurnGate gate, IOptions<DirectLineOptions> options, TimeProvider time)
    {
        var (token, refusal) = await access.CheckAsync(http, id, allowExpired: false);
        if (token is null)
            return refusal!;
        var (upload, unread) = await UploadedFiles.ReadAsync(http.Request, options.Value, http.RequestAborted);
        return upload is null ? unread! : await PostAsync(id, PostedActivity.Read(upload, userId, token, AddressOf(http.Request, options.Value), time.GetUtcNow()), http, conversations, gate);
    }

    private static async Task<IResult> PostAsync(
        string id, (InboundActivity? Activity, string? Problem) posted, HttpContext http, DirectLineConversations conversations, TurnGate gate)
    {
        if (posted.Activity is not { } inbound)
            return DirectLineError.BadArgument(posted.Problem!);
        if (!await conversations.ExistsAsync(id, http.RequestAborted))
            return DirectLineError.Unknown();
        var acceptance = await gate.PostAsync(inbound, http.RequestAborted);
        return Results.Json(new ActivityPosted(acceptance.ActivityId), DirectLineJson.Default.ActivityPosted);
    }

    private static async Task<IResult> PollAsync(
        string id, string? watermark, HttpContext http, DirectLineAccess access, DirectLineConversations conversations, IConversationStore store)
    {
        var (token, refusal) = await access.CheckAsync(http, id, allowExpired: false);
        if (token is null)
            return refusal!;
        if (!TranscriptFrames.TryReadWatermark(watermark, out var after))
            return BadWatermark();
        if (!await conversations.ExistsAsync(id, http.RequestAborted))
            return DirectLineError.Unknown();
        var page = await store.ReadAsync(DirectLineConversations.Key(id), after, PageSize, http.RequestAborted);
        var last = page.Items.Count > 0 ? page.Items[^1].Sequence : after;
        return Results.Text(TranscriptFrames.Write(page.Items, last), "application/json", System.Text.Encoding.UTF8);
    }

    private static async Task<IResult> StreamAsync(
        string id, string? t, string? watermark, HttpContext http, DirectLineAccess access, DirectLineConversations conversations, DirectLineStream stream, IOptions<DirectLineOptions> options)
    {
        var (token, refusal) = await access.CheckAsync(http, id, allowExpired: true, t);
        if (token is null)
            return refusal!;
        if (!TranscriptFrames.TryReadWatermark(watermark, out var after))
            return BadWatermark();
        if (!http.WebSockets.IsWebSocketRequest)
            return DirectLineError.BadArgument("MB4111: open this address as a WebSocket.");
        if (!await conversations.ExistsAsync(id, http.RequestAborted))
            return DirectLineError.Unknown();
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = options.Value.KeepAlive });
        await stream.ServeAsync(socket, DirectLineConversations.Key(id), after, http.RequestAborted);
        return Results.Empty;
    }

    private static async Task<IResult> OpenedAsync(
        DirectLineTokens tokens, DirectLineToken token, int status, HttpContext? http, CancellationToken cancellationToken, string? watermark = null)
    {
        var signed = await tokens.IssueAsync(token.ConversationId, token.UserId, token.IsUserBound, cancellationToken);
        var opened = new ConversationOpened(token.ConversationId, signed, tokens.LifetimeSeconds, http is null ? null : StreamUrl(http.Request, token.ConversationId, signed, watermark));
        return Results.Json(opened, DirectLineJson.Default.ConversationOpened, statusCode: status);
    }

    private static string StreamUrl(HttpRequest request, string id, string token, string? watermark) =>
        $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{Root}/conversations/{Uri.EscapeDataString(id)}/stream?watermark={Uri.EscapeDataString(watermark ?? "-")}&t={token}";

    // Where this client reaches the program: what a link in a message must begin with.
    private static string AddressOf(HttpRequest request, DirectLineOptions options) =>
        options.PublicAddress ?? $"{request.Scheme}://{request.Host}{request.PathBase}/";

    private static string? Locale(HttpContext http) =>
        http.Request.GetTypedHeaders().AcceptLanguage is { Count: > 0 } languages && languages[0].Value is { Length: > 0 and <= LongestLocale } first
            ? first.ToString() : null;

    private static IResult BadWatermark() => DirectLineError.BadArgument("MB4112: the watermark is none of ours. Send the last one you got, or none.");
}
