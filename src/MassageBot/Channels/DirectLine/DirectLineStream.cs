using System.Net.WebSockets;
using System.Text;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Channels.DirectLine;

/// <summary>Pushes a conversation's transcript over a WebSocket, from a watermark on. The transcript is the queue: a slow reader costs no memory.</summary>
internal sealed class DirectLineStream(
    IConversationStore store, TranscriptSignals signals, DirectLineStreams streams, TimeProvider time, IHostApplicationLifetime lifetime)
{
    // Each message may be as large as a request: few at a time, so that streams that hang hold little.
    private const int PageSize = 25;
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(30);

    /// <summary>Serves the socket until the client or the server goes.</summary>
    public async Task ServeAsync(WebSocket socket, ConversationKey conversation, long after, CancellationToken requestAborted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(requestAborted, lifetime.ApplicationStopping);
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(requestAborted);
        using var subscription = signals.Subscribe(conversation);
        streams.Enter(conversation, ending);

        // A source of its own: whoever cancels a read of a socket breaks it, and then no farewell can be sent.
        var receiving = ReceiveUntilClosedAsync(socket, ending, closed.Token);
        try
        {
            while (true)
            {
                after = await SendNewsAsync(socket, conversation, after, ending.Token);
                await subscription.WaitAsync(ending.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or StorageException)
        {
            await CloseAsync(socket, receiving);
        }
        catch (WebSocketException)
        {
            // The client is gone; it reconnects with its watermark.
        }
        finally
        {
            streams.Leave(conversation, ending);
            await closed.CancelAsync();
            await receiving;
        }
    }

    private async Task<long> SendNewsAsync(WebSocket socket, ConversationKey conversation, long after, CancellationToken cancellationToken)
    {
        TranscriptPage page;
        do
        {
            page = await store.ReadAsync(conversation, after, PageSize, cancellationToken);
            if (page.Items.Count == 0)
                return after;
            after = page.Items[^1].Sequence;
            var frame = Encoding.UTF8.GetBytes(TranscriptFrames.Write(page.Items, after));
            using var patience = new CancellationTokenSource(LongestSend, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
        }
        while (page.HasMore);
        return after;
    }

    // Clients send nothing but empty keep-alives; reading notices when they close.
    private static async Task ReceiveUntilClosedAsync(WebSocket socket, CancellationTokenSource ending, CancellationToken closed)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, closed)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Closed one way or the other.
        }

        await ending.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket, Task receiving)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, patience.Token);

            // The client's own farewell: without it the connection would be reset, and ours lost.
            await receiving.WaitAsync(patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Gone already, or silent.
        }
    }
}
