using System.Text;
using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>
/// Where a mail's link to end the check-ins leads. Opening it only asks, because mail scanners open every link; one POST ends them, with nothing asked
/// (RFC 8058), be it by the button or by the mail program.
/// </summary>
internal static class UnsubscribeEndpoints
{
    /// <summary>The address.</summary>
    public const string Path = "/follow-ups/unsubscribe";

    /// <summary>The parameter that holds what the link carries.</summary>
    public const string TokenQuery = "t";

    private const string Way = "mail";
    private const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapUnsubscribe(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, AskAsync).ExcludeFromDescription();
        app.MapPost(Path, EndAsync).ExcludeFromDescription().DisableAntiforgery();
    }

    private static async Task<IResult> AskAsync(HttpContext http, UnsubscribeLinks links, StopPage page) =>
        await links.ReadAsync(Token(http), http.RequestAborted) is null
            ? Show(http, StatusCodes.Status400BadRequest, page.Damaged())
            : Show(http, StatusCodes.Status200OK, page.Ask());

    // Of somebody erased nothing is planned either: for the one who asks it is the same.
    private static async Task<IResult> EndAsync(HttpContext http, UnsubscribeLinks links, ITreatmentStore treatments, StopPage page, TimeProvider time)
    {
        if (await links.ReadAsync(Token(http), http.RequestAborted) is not { } client)
            return Show(http, StatusCodes.Status400BadRequest, page.Damaged());
        await treatments.OptOutAsync(client, new CareOptedOut(Way, time.GetUtcNow()), CancellationToken.None);
        return Show(http, StatusCodes.Status200OK, page.Ended());
    }

    private static string? Token(HttpContext http) => http.Request.Query[TokenQuery];

    private static IResult Show(HttpContext http, int status, string page)
    {
        http.Response.Headers.ContentSecurityPolicy = PagePolicy;
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Content(page, "text/html", Encoding.UTF8, status);
    }
}
