using System.Collections.Concurrent;
using System.Threading.Channels;
using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>Wakes those who wait for news of a conversation. A signal carries nothing: whoever wakes reads the transcript.</summary>
internal sealed class TranscriptSignals
{
    private readonly ConcurrentDictionary<ConversationKey, ConcurrentDictionary<Subscription, byte>> _waiting = new();

    /// <summary>Subscribes until disposed. Several signals before a read are one.</summary>
    public Subscription Subscribe(ConversationKey conversation)
    {
        var subscription = new Subscription(this, conversation);
        _waiting.GetOrAdd(conversation, _ => new())[subscription] = 0;
        return subscription;
    }

    /// <summary>Tells everyone who waits for this conversation.</summary>
    public void Notify(ConversationKey conversation)
    {
        if (!_waiting.TryGetValue(conversation, out var subscriptions))
            return;
        foreach (var subscription in subscriptions.Keys)
            subscription.Signal();
    }

    private void Remove(Subscription subscription)
    {
        if (_waiting.TryGetValue(subscription.Conversation, out var subscriptions)
            && subscriptions.TryRemove(subscription, out _) && subscriptions.IsEmpty)
        {
            // A subscriber that arrives between these two lines is put back.
            _waiting.TryRemove(subscription.Conversation, out var removed);
            foreach (var late in removed?.Keys ?? [])
                _waiting.GetOrAdd(late.Conversation, _ => new())[late] = 0;
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
