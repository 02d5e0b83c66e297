using System.Threading.Channels;
using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>Wakes those who wait for news of a conversation. A signal carries nothing: whoever wakes reads the transcript.</summary>
internal sealed class TranscriptSignals
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, HashSet<Subscription>> _waiting = [];

    /// <summary>How many wait for news of this conversation.</summary>
    public int Count(ConversationKey conversation)
    {
        lock (_lock)
            return _waiting.TryGetValue(conversation, out var subscriptions) ? subscriptions.Count : 0;
    }

    /// <summary>Subscribes until disposed. Several signals before a read are one.</summary>
    public Subscription Subscribe(ConversationKey conversation)
    {
        var subscription = new Subscription(this, conversation);
        lock (_lock)
        {
            if (!_waiting.TryGetValue(conversation, out var subscriptions))
                _waiting[conversation] = subscriptions = [];
            subscriptions.Add(subscription);
        }

        return subscription;
    }

    /// <summary>Tells everyone who waits for this conversation.</summary>
    public void Notify(ConversationKey conversation)
    {
        lock (_lock)
        {
            if (!_waiting.TryGetValue(conversation, out var subscriptions))
                return;
            foreach (var subscription in subscriptions)
                subscription.Signal();
        }
    }

    /// <summary>Tells everyone, of whatever conversation.</summary>
    public void NotifyAll()
    {
        lock (_lock)
        {
            foreach (var subscription in _waiting.Values.SelectMany(subscriptions => subscriptions))
                subscription.Signal();
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (_lock)
        {
            if (_waiting.TryGetValue(subscription.Conversation, out var subscriptions)
                && subscriptions.Remove(subscription) && subscriptions.Count == 0)
            {
                _waiting.Remove(subscription.Conversation);
            }
        }
    }

    /// <summary>One who waits.</summary>
    internal sealed class Subscription(TranscriptSignals owner, ConversationKey conversation) : IDisposable
    {
        private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public ConversationKey Conversation => conversation;

        /// <summary>Waits for the next signal; one given since the last wait counts.</summary>
        public async Task WaitAsync(CancellationToken cancellationToken) => await _signals.Reader.ReadAsync(cancellationToken);

        public void Signal() => _signals.Writer.TryWrite(true);

        public void Dispose() => owner.Remove(this);
    }
}
