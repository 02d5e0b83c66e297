using System.Text.Json;
using MassageBot.BotBuilder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Takes activities over HTTP POST. The answer is 200, or the status of the response to an invoke; 400 for what is
/// not an activity with a type, or does not say where to send what the bot wants to send; 401 for a caller who may not
/// talk to the bot, 405 for other methods.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Creates an adapter.</summary>
    /// <param name="botFrameworkAuthentication">Decides who may talk to the bot.</param>
    /// <param name="logger">Takes log entries.</param>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Creates an adapter for the app in the configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="httpClientFactory">Makes the clients for outgoing calls.</param>
    /// <param name="logger">Takes log entries.</param>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(
            new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger),
            logger)
    {
    }

    /// <inheritdoc />
    public async Task ProcessAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        Activity activity;
        try
        {
            activity = await ReadActivityAsync(httpRequest, cancellationToken);
        }
        catch (JsonException exception)
        {
            await RefuseAsync(httpResponse, "BadSyntax", $"The body is not an activity: {exception.Message}", cancellationToken);
            return;
        }

        if (string.IsNullOrEmpty(activity.Type))
        {
            await RefuseAsync(httpResponse, "MissingProperty", "The activity has no type.", cancellationToken);
            return;
        }

        try
        {
            var authHeader = httpRequest.Headers.Authorization.ToString();
            var response = await ProcessActivityAsync(authHeader, activity, bot.OnTurnAsync, cancellationToken);
            await AnswerAsync(httpResponse, response, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            // The caller is not told which check failed.
            AuthenticationLog.Refused(Logger, exception.Message);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (UnanswerableActivityException exception)
        {
            await RefuseAsync(httpResponse, "MissingProperty", exception.Message, cancellationToken);
        }
    }

    private static async Task<Activity> ReadActivityAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return BotJson.ReadActivity(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private static Task RefuseAsync(HttpResponse response, string code, string message, CancellationToken cancellationToken) =>
        AnswerAsync(
            response,
            new InvokeResponse { Status = StatusCodes.Status400BadRequest, Body = new ErrorResponse(new Error(code, message)) },
            cancellationToken);

    private static async Task AnswerAsync(HttpResponse response, InvokeResponse? answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is null)
            return;

        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(BotJson.WriteUtf8(answer.Body), cancellationToken);
    }
}
