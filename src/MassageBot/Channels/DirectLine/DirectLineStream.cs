using System.Net.WebSockets;
using System.Text;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Channels.DirectLine;

/// <summary>Pushes a conversation's transcript over a WebSocket, from a watermark on. The transcript is the queue: a slow reader costs no memory.</summary>
internal sealed class DirectLineStream(IConversationStore store, TranscriptSignals signals, IHostApplicationLifetime lifetime)
{
    private const int PageSize = 100;

    /// <summary>Serves the socket until the client or the server goes.</summary>
    public async Task ServeAsync(WebSocket socket, ConversationKey conversation, long after, CancellationToken requestAborted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(requestAborted, lifetime.ApplicationStopping);
        using var subscription = signals.Subscribe(conversation);
        var receiving = ReceiveUntilClosedAsync(socket, ending);
        try
        {
            while (true)
            {
                after = await SendNewsAsync(socket, conversation, after, ending.Token);
                await subscription.WaitAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            await CloseAsync(socket);
        }
        catch (WebSocketException)
        {
            // The client is gone; it reconnects with its watermark.
        }

        await receiving;
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
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        while (page.HasMore);
        return after;
    }

    // Clients send nothing but empty keep-alives; reading notices when they close.
    private static async Task ReceiveUntilClosedAsync(WebSocket socket, CancellationTokenSource ending)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, ending.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Closed one way or the other.
        }

        await ending.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Gone already.
        }
    }
}
