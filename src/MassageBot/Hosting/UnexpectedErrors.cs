using MassageBot.Channels.DirectLine;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.AspNetCore.Http.Features;

namespace MassageBot.Hosting;

/// <summary>Whatever goes wrong while a request is served gets an error body with a number, and a log line without the request's text.</summary>
internal sealed partial class UnexpectedErrors(RequestDelegate next, ILogger<UnexpectedErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; there is nobody to answer.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await DirectLineError.Of(e.StatusCode, "BadArgument", "MB4302: the request can't be read. " + e.Message).ExecuteAsync(context);
        }
        catch (TurnUnfinishedException e) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "5";
            await DirectLineError.Of(StatusCodes.Status503ServiceUnavailable, "ServerError", e.Message).ExecuteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var reference = context.Features.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier ?? context.TraceIdentifier;
            LogFailed(e, reference);
            var status = e is StorageException { Code: StorageErrors.Busy or StorageErrors.NoServer or StorageErrors.ConnectionLost or StorageErrors.OutcomeUnknown }
                ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            await DirectLineError.Of(status, "ServerError", $"MB4301: something went wrong here. Try again; the reference is {reference}.").ExecuteAsync(context);
        }
    }

    [LoggerMessage(4301, LogLevel.Error, "MB4301: request {Reference} failed.")]
    private partial void LogFailed(Exception exception, string reference);
}
