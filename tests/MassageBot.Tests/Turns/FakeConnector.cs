using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MassageBot.Tests.Turns;

/// <summary>A channel's side of the wire: takes replies, hands out tokens, and can be out of order.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Text, string Authorization)> _got = new();

    private FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{**rest}", async (HttpContext http) =>
        {
            var activity = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body);
            if (IsDown)
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            _got.Enqueue((activity.GetProperty("text").GetString() ?? "", http.Request.Headers.Authorization.ToString()));
            return Results.Json(new { id = "channel-id" });
        });
        _app.MapPost("/login/oauth2/v2.0/token", () => Results.Json(new { access_token = "a-token", expires_in = 3600 }));
    }

    public bool IsDown { get; set; }

    public string Address => _app.Urls.First();

    public IReadOnlyCollection<(string Text, string Authorization)> Got => _got;

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector._app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
