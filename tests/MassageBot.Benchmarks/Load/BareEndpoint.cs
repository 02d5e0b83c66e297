using MassageBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace MassageBot.Benchmarks.Load;

/// <summary>What the web server alone costs: it parses the same activity and answers a constant. Runs as a process of its own, as the program does.</summary>
internal static class BareEndpoint
{
    /// <summary>Serves until it is killed.</summary>
    public static async Task ServeAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.MapPost("/api/messages", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var activity = BotSerializer.ReadActivity(await reader.ReadToEndAsync());
            await context.Response.WriteAsJsonAsync(new { activities = new[] { new { type = ActivityTypes.Message, text = "constant", replyToId = activity.Id } } });
        });
        await app.RunAsync();
    }
}
