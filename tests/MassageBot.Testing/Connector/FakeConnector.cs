using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MassageBot.Testing;

/// <summary>
/// A channel's side of the wire, over real HTTP: keeps what it got and answers as Teams does, or as the test says. Its
/// address has a path, as that of Teams has.
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private const string Base = "/teams";
    private readonly WebApplication _app = LoopbackServer.Create();
    private readonly Lock _lock = new();
    private readonly List<ConnectorCall> _calls = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private readonly ConcurrentQueue<ConnectorAnswer> _next = new();
    private readonly HashSet<string> _connections = new(StringComparer.Ordinal);
    private int _ids;

    private FakeConnector()
    {
        _app.Use(AnswerAsync);
        _app.UsePathBase(Base);
        _app.UseRouting();
        _app.MapPost("/v3/conversations", () => Results.Json(new { id = NewId("conversation"), activityId = NewId("activity") }, statusCode: StatusCodes.Status201Created));
        _app.MapPost("/v3/conversations/{id}/activities/{activity?}", (Delegate)Take);
        _app.MapPut("/v3/conversations/{id}/activities/{activity}", (string activity) => Results.Json(new { id = activity }));
        _app.MapDelete("/v3/conversations/{id}/activities/{activity}", () => Refuse(StatusCodes.Status501NotImplemented, "NotImplemented"));
        _app.MapGet("/v3/conversations/{id}/members", () => Results.Json(Members.Select(Member)));
        _app.MapGet("/v3/conversations/{id}/members/{member}", (string member) =>
            Members.Contains(member) ? Results.Json(Member(member)) : Refuse(StatusCodes.Status404NotFound, "MemberNotFoundInConversation"));
        _app.MapGet("/v3/conversations/{id}/pagedmembers", (Delegate)Page);
    }

    /// <summary>The serviceUrl of its activities.</summary>
    public Uri Address => new(_app.Urls.First() + Base + "/");

    /// <summary>What it got so far, in order.</summary>
    public IReadOnlyList<ConnectorCall> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    /// <summary>Over how many connections that was.</summary>
    public int Connections
    {
        get
        {
            lock (_lock)
                return _connections.Count;
        }
    }

    /// <summary>The ids of the members of every conversation.</summary>
    public IList<string> Members { get; } = ["29:ana", "29:ben", "29:eve"];

    /// <summary>What every further request is answered; null for the usual answers.</summary>
    public ConnectorAnswer? Always { get; set; }

    /// <summary>Starts one.</summary>
    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>What the next requests are answered, one answer each.</summary>
    public void Next(params ConnectorAnswer[] answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var answer in answers)
            _next.Enqueue(answer);
    }

    /// <summary>Ends when so many requests have come.</summary>
    public Task WhenCalledAsync(int count)
    {
        lock (_lock)
        {
            if (_calls.Count >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static object Member(string id) => new { id, name = "Member " + id, userRole = "user" };

    private static IResult Refuse(int status, string code) => Results.Json(new { error = new { code, message = "refused" } }, statusCode: status);

    private string NewId(string kind) => $"{kind}-{Interlocked.Increment(ref _ids)}";

    private async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        http.Request.EnableBuffering();
        using var reader = new StreamReader(http.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        http.Request.Body.Position = 0;
        Record(
            new ConnectorCall(http.Request.Method, http.Features.Get<IHttpRequestFeature>()!.RawTarget, body, http.Request.Headers.Authorization.ToString()),
            http.Connection.Id);

        if (_next.TryDequeue(out var answer) || (answer = Always) is not null)
            await answer.WriteAsync(http);
        else
            await next(http);
    }

    private void Record(ConnectorCall call, string connection)
    {
        lock (_lock)
        {
            _connections.Add(connection);
            _calls.Add(call);
            foreach (var (_, reached) in _waiting.Where(w => w.Count <= _calls.Count))
                reached.TrySetResult();
        }
    }

    private async Task<IResult> Take(HttpContext http)
    {
        var activity = await http.Request.ReadFromJsonAsync<Dictionary<string, object>>();
        return activity!["type"].ToString() == "typing"
            ? Results.StatusCode(StatusCodes.Status202Accepted)
            : Results.Json(new { id = NewId("activity") }, statusCode: StatusCodes.Status201Created);
    }

    private IResult Page(int? pageSize, string? continuationToken)
    {
        var start = int.Parse(continuationToken ?? "0", CultureInfo.InvariantCulture);
        var end = start + (pageSize ?? Members.Count);
        return Results.Json(new
        {
            members = Members.Skip(start).Take(end - start).Select(Member),
            continuationToken = end < Members.Count ? end.ToString(CultureInfo.InvariantCulture) : null,
        });
    }
}
