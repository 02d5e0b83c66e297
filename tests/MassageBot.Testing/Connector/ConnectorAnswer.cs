using Microsoft.AspNetCore.Http;

namespace MassageBot.Testing;

/// <summary>What a channel answers instead of its usual answer.</summary>
public sealed class ConnectorAnswer
{
    private ConnectorAnswer(Func<HttpContext, Task> write) => WriteAsync = write;

    /// <summary>Drops the connection without a word.</summary>
    public static ConnectorAnswer Reset { get; } = new(http =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Accepts the message, and closes the connection in the middle of saying so.</summary>
    public static ConnectorAnswer EndInTheBody { get; } = new(async http =>
    {
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentLength = 100;
        await http.Response.WriteAsync("{\"id\":");
    });

    /// <summary>Says nothing until the caller gives up.</summary>
    public static ConnectorAnswer Silence { get; } = new(http =>
        Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    internal Func<HttpContext, Task> WriteAsync { get; }

    /// <summary>A refusal, with a body as Teams writes it.</summary>
    /// <param name="status">The status.</param>
    /// <param name="retryAfter">The header Retry-After: seconds or a date.</param>
    public static ConnectorAnswer Refusal(int status, string? retryAfter = null) => new(http =>
    {
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        return Results.Json(new { error = new { code = $"Status{status}", message = "refused by the test" } }, statusCode: status).ExecuteAsync(http);
    });

    /// <summary>A body of any kind.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body.</param>
    /// <param name="contentType">What the body says it is.</param>
    public static ConnectorAnswer Body(int status, string body, string contentType = "application/json") => new(async http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        await http.Response.WriteAsync(body);
    });

    /// <summary>Sends the caller elsewhere.</summary>
    /// <param name="address">Where to.</param>
    public static ConnectorAnswer Redirect(Uri address) => new(http =>
    {
        ArgumentNullException.ThrowIfNull(address);
        http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        http.Response.Headers.Location = address.ToString();
        return Task.CompletedTask;
    });
}
