using MassageBot.Api;
using MassageBot.Channels.Connector;
using MassageBot.Channels.DirectLine;
using MassageBot.FollowUps;
using MassageBot.Hosting.Overload;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.StaticFiles;

namespace MassageBot.Hosting;

/// <summary>The addresses that the program answers.</summary>
internal static class MassageBotEndpoints
{
    // The demonstration page and the widget need nothing from anywhere else.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static void MapMassageBot(this WebApplication app)
    {
        app.UseKnownProxies();
        app.Use(SecurityHeaders.AddAsync);
        app.UseMiddleware<UnexpectedErrors>();
        app.Use(app.Services.GetRequiredService<OverloadGate>().InvokeAsync);
        var origins = app.Services.GetRequiredService<OriginPolicy>();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(DirectLineEndpoints.Root, StringComparison.OrdinalIgnoreCase),
            branch => branch.Use(origins.InvokeAsync));
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Secure });
        app.UseRouting();
        app.UseWebSockets();
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = ReadinessReport.WriteAsync });
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapDirectLine();
        app.MapBotController();
        app.MapApi();
        app.MapUnsubscribe();
    }

    private static void Secure(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;

        // The widget is embedded by other websites; a short life lets a new version through.
        headers.CacheControl = "public, max-age=300";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
