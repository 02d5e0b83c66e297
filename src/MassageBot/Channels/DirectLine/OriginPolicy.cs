using Microsoft.Extensions.Options;

namespace MassageBot.Channels.DirectLine;

/// <summary>
/// Lets browsers of allowed websites in, on every answer including errors. A request without an origin comes from no
/// browser page and is let through; its token is checked like any other.
/// </summary>
internal sealed class OriginPolicy(IOptions<DirectLineOptions> options)
{
    private readonly HashSet<string> _allowed = new(options.Value.AllowedOrigins.Select(o => o.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    /// <summary>Middleware for the paths of the endpoint.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0)
        {
            // A page that is refused may still read why.
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = origin;
            headers.Vary = "Origin";
            if (HttpMethods.IsOptions(context.Request.Method))
            {
                headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
                headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders is { Count: > 0 } asked
                    ? asked.ToString() : "authorization, content-type, x-requested-with, x-ms-bot-agent";
                headers.AccessControlMaxAge = "86400";
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            if (!IsAllowed(context.Request, origin))
            {
                await DirectLineError.Of(
                    StatusCodes.Status403Forbidden, "BadOrigin", "MB4106: this website may not use the chat. Add its origin to DirectLine:AllowedOrigins.").ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }

    private bool IsAllowed(HttpRequest request, string origin) =>
        _allowed.Contains(origin) || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
