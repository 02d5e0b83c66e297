namespace MassageBot.Hosting;

/// <summary>
/// Headers of every answer. What isn't the demonstration page or the widget is data: no browser may show it as a page,
/// guess its type or keep it.
/// </summary>
internal static class SecurityHeaders
{
    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = DataPolicy;
        headers.CacheControl = "no-store";
        return next(context);
    }
}
