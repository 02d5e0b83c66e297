using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace MassageBot.Api;

/// <summary>Lets callers in who show one of the keys. How long the look takes tells nothing about a key.</summary>
internal sealed class ApiKeyFilter(IOptions<ApiOptions> options) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (options.Value.Keys.Count == 0)
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "MB5202", "This interface is switched off. Set Api:Keys to let the clinic's software in.");
        if (IsKnown(context.HttpContext.Request.Headers.Authorization.ToString()))
            return await next(context);
        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblem.Of(StatusCodes.Status401Unauthorized, "MB5201", "Send one of the clinic's keys as 'Authorization: Bearer KEY'.");
    }

    private bool IsKnown(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var shown = Hash(header[Scheme.Length..].Trim());
        var isKnown = false;
        foreach (var key in options.Value.Keys)
            isKnown |= CryptographicOperations.FixedTimeEquals(shown, Hash(key));
        return isKnown;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
