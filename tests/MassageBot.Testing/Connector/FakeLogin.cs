using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MassageBot.Testing;

/// <summary>
/// Where a bot signs in, over real HTTP: hands out <c>token-1</c>, <c>token-2</c> … for any tenant, to apps and to managed
/// identities, keeps what was asked, and can fail or be slow.
/// </summary>
public sealed class FakeLogin : IAsyncDisposable
{
    private const string Bearer = "Bearer";
    private readonly WebApplication _app = LoopbackServer.Create();
    private readonly ConcurrentQueue<TokenRequest> _requests = new();
    private TaskCompletionSource? _held;
    private int _handedOut;

    private FakeLogin()
    {
        _app.MapPost("/{tenant}/oauth2/v2.0/token", (Delegate)TakeFormAsync);
        _app.MapGet("/metadata/identity/oauth2/token", (Delegate)TakeQueryAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>The address of a tenant, as a bot's setting has it.</summary>
    public string TenantAddress => Address + "tenant";

    /// <summary>What was asked so far; their count is the count of fetches.</summary>
    public IReadOnlyCollection<TokenRequest> Requests => _requests;

    /// <summary>How long the tokens say they are good for.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The status of the answers; other than 200 no token is handed out.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <summary>What is answered instead of a token; null for a token.</summary>
    public string? Garbage { get; set; }

    /// <summary>Starts one.</summary>
    public static async Task<FakeLogin> StartAsync()
    {
        var login = new FakeLogin();
        await login._app.StartAsync();
        return login;
    }

    /// <summary>Lets no answer out until the release.</summary>
    public void Hold() => _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets the held answers out.</summary>
    public void Release() => _held?.TrySetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Release();
        await _app.DisposeAsync();
    }

    private async Task<IResult> TakeFormAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        return await AnswerAsync(new TokenRequest(http.Request.Path, form.ToDictionary(f => f.Key, f => f.Value.ToString())));
    }

    private Task<IResult> TakeQueryAsync(HttpContext http) =>
        AnswerAsync(new TokenRequest(http.Request.Path, http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString())));

    private async Task<IResult> AnswerAsync(TokenRequest request)
    {
        _requests.Enqueue(request);
        if (_held is { } held)
            await held.Task;
        if (Garbage is { } garbage)
            return Results.Text(garbage, statusCode: Status);
        if (Status != StatusCodes.Status200OK)
            return Results.Json(new { error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret provided." }, statusCode: Status);

        var seconds = (long)Lifetime.TotalSeconds;
        var token = $"token-{Interlocked.Increment(ref _handedOut)}";
        return request["resource"].Length == 0
            ? Results.Json(new { token_type = Bearer, access_token = token, expires_in = seconds })
            // A machine in Azure tells the end instead of the time left; the year 2100 is far enough.
            : Results.Json(new { token_type = Bearer, access_token = token, expires_on = "4102444800", expires_in = seconds.ToString(CultureInfo.InvariantCulture), resource = request["resource"] });
    }
}
