using System.Collections.Concurrent;
using System.Text.Json;
using MassageBot.Faults.Walk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MassageBot.Faults.Load;

/// <summary>A channel that takes what the outbox delivers and keeps it by conversation, doubles included.</summary>
internal sealed class ChannelInbox : IAsyncDisposable
{
    /// <summary>The name of the step that a request is.</summary>
    public const string Step = "channel";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Box> _boxes = new(StringComparer.Ordinal);
    private readonly Func<string, Fault> _faultOf;
    private int _ids;

    private ChannelInbox(Func<string, Fault> faultOf)
    {
        _faultOf = faultOf;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/channel/v3/conversations/{id}/activities/{activity?}", (Delegate)TakeAsync);
    }

    /// <summary>The serviceUrl of its activities.</summary>
    public Uri Address => new(_app.Urls.First() + "/channel/");

    /// <summary>Starts one.</summary>
    /// <param name="faultOf">Whether a request fails: the connection breaks before the message is taken, or after.</param>
    public static async Task<ChannelInbox> StartAsync(Func<string, Fault>? faultOf = null)
    {
        var inbox = new ChannelInbox(faultOf ?? (_ => Fault.None));
        await inbox._app.StartAsync();
        return inbox;
    }

    /// <summary>What was delivered to a conversation so far, in order.</summary>
    public IReadOnlyList<Heard> DeliveredTo(string conversation) => BoxOf(conversation).All();

    /// <summary>Waits until an answer to a message was delivered.</summary>
    public Task WhenAnsweredAsync(string conversation, string message, CancellationToken cancellationToken) =>
        BoxOf(conversation).WhenAsync(message).WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Box BoxOf(string conversation) => _boxes.GetOrAdd(conversation, _ => new Box());

    private async Task<IResult> TakeAsync(string id, HttpContext http)
    {
        var activity = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body, cancellationToken: http.RequestAborted);
        var fault = _faultOf(Step);
        if (fault != Fault.Before)
            BoxOf(id).Add(Heard.Of(activity));
        if (fault != Fault.None)
            http.Abort();
        return Results.Json(new { id = $"a-{Interlocked.Increment(ref _ids)}" }, statusCode: StatusCodes.Status201Created);
    }

    private sealed class Box
    {
        private readonly Lock _lock = new();
        private readonly List<Heard> _delivered = [];
        private readonly Dictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

        public void Add(Heard heard)
        {
            lock (_lock)
            {
                _delivered.Add(heard);
                if (heard.ReplyTo is { } message && _waiting.Remove(message, out var waiting))
                    waiting.TrySetResult();
            }
        }

        public IReadOnlyList<Heard> All()
        {
            lock (_lock)
                return [.. _delivered];
        }

        public Task WhenAsync(string message)
        {
            lock (_lock)
            {
                if (_delivered.Exists(h => h.ReplyTo == message))
                    return Task.CompletedTask;
                if (!_waiting.TryGetValue(message, out var waiting))
                    _waiting[message] = waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return waiting.Task;
            }
        }
    }
}
