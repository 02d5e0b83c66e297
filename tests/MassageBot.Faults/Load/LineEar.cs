using System.Net.WebSockets;
using System.Text.Json;

namespace MassageBot.Faults.Load;

/// <summary>Hears a Direct Line conversation over the WebSocket, and connects anew from its watermark whenever that ends or stays silent for long.</summary>
internal sealed class LineEar : IAsyncDisposable
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(3);
    private readonly Caller _caller;
    private readonly Talk _talk;
    private readonly string _token;
    private readonly TimeSpan _patience;
    private readonly byte[] _buffer = new byte[256 * 1024];
    private string _watermark = "-";
    private ClientWebSocket? _socket;

    /// <summary>An ear that is not connected yet.</summary>
    /// <param name="caller">The client's HTTP.</param>
    /// <param name="talk">Where what is heard is kept.</param>
    /// <param name="token">The token.</param>
    /// <param name="patience">How long a silence may be while an answer is waited for.</param>
    public LineEar(Caller caller, Talk talk, string token, TimeSpan patience) => (_caller, _talk, _token, _patience) = (caller, talk, token, patience);

    /// <summary>How often it connected.</summary>
    public int Connections { get; private set; }

    /// <summary>How often it gave up a stream that stayed silent.</summary>
    public int Silences { get; private set; }

    /// <summary>Hears on until something that is wanted was heard.</summary>
    public async Task HearAsync(Func<Heard, bool> isWanted)
    {
        var seen = 0;
        while (true)
        {
            for (; seen < _talk.Heard.Count; seen++)
            {
                if (isWanted(_talk.Heard[seen]))
                    return;
            }

            await HearAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task HearAsync()
    {
        try
        {
            _socket ??= await ConnectAsync();
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(_caller.GiveUp);
            patience.CancelAfter(_patience);
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
                Drop();
            else if (length > 0)
                Take(_buffer.AsMemory(0, length));
        }
        catch (Exception e) when (e is WebSocketException or IOException || (e is OperationCanceledException && !_caller.GiveUp.IsCancellationRequested))
        {
            if (e is OperationCanceledException)
                Silences++;
            Drop();
            _caller.MoveOn();
        }
    }

    private void Take(ReadOnlyMemory<byte> json)
    {
        using var frame = JsonDocument.Parse(json);
        foreach (var activity in frame.RootElement.GetProperty("activities").EnumerateArray())
            _talk.Heard.Add(Heard.Of(activity));
        _watermark = frame.RootElement.GetProperty("watermark").GetString()!;
    }

    private void Drop()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async Task<ClientWebSocket> ConnectAsync()
    {
        var (opened, _) = await _caller.SendAsync(node => Bodies.Reconnect(node, _token, _talk.Key.ConversationId, _watermark));
        var socket = new ClientWebSocket();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(_caller.GiveUp);
            patience.CancelAfter(LongestConnect);
            await socket.ConnectAsync(new Uri(Bodies.Text(opened, "streamUrl")), patience.Token);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        Connections++;
        return socket;
    }
}
