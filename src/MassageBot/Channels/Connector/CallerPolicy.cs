using System.Net;

namespace MassageBot.Channels.Connector;

/// <summary>
/// Who may post activities without a token. Only this machine: and a request that a proxy passed on, or that a web page
/// of another origin sent from this machine's browser, doesn't come from this machine.
/// </summary>
internal static class CallerPolicy
{
    private static readonly string[] SignsOfAProxy =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Real-IP", "Forwarded", "Via"];

    /// <summary>Why the caller is refused before its token is looked at; null when it isn't.</summary>
    public static string? Refusal(HttpContext http, BotOptions options)
    {
        if (options.IsRegistered || options.AllowUnauthenticated)
            return null;
        if (http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address))
            return "no app id is configured and the caller is not on this machine";
        if (SignsOfAProxy.Any(http.Request.Headers.ContainsKey))
            return "no app id is configured and the request was passed on by a proxy";
        return http.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsThisMachine(origin)
            ? "no app id is configured and the request was sent by a web page"
            : null;
    }

    private static bool IsThisMachine(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.IsLoopback;
}
