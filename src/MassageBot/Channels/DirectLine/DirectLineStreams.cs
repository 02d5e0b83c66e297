using MassageBot.Storage;

namespace MassageBot.Channels.DirectLine;

/// <summary>
/// The open streams of each conversation. A client that comes back after its connection broke opens a new one while the
/// old one seems alive, so beyond the limit the oldest ends rather than the newest being refused.
/// </summary>
internal sealed class DirectLineStreams
{
    /// <summary>Streams that one conversation may have, such as its pages open in several tabs.</summary>
    public const int MostPerConversation = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, List<CancellationTokenSource>> _open = [];

    /// <summary>Enters a stream, which ends when the source is cancelled.</summary>
    public void Enter(ConversationKey conversation, CancellationTokenSource ending)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(conversation, out var streams))
                _open[conversation] = streams = [];
            streams.Add(ending);
            if (streams.Count > MostPerConversation)
            {
                var oldest = streams[0];
                streams.RemoveAt(0);

                // Within the lock its owner can't have disposed it: it leaves first.
                _ = oldest.CancelAsync();
            }
        }
    }

    /// <summary>Whether a conversation is open in some browser, as far as this node knows.</summary>
    public bool IsOpen(ConversationKey conversation)
    {
        lock (_lock)
            return _open.ContainsKey(conversation);
    }

    /// <summary>Takes a stream out that ended.</summary>
    public void Leave(ConversationKey conversation, CancellationTokenSource ending)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(conversation, out var streams) && streams.Remove(ending) && streams.Count == 0)
                _open.Remove(conversation);
        }
    }
}
