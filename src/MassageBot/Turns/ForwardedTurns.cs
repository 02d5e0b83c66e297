using System.Threading.Channels;
using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>The conversations to which a committed turn forwarded something, for whoever runs their turns. What is lost here at a crash the recovery finds.</summary>
internal sealed class ForwardedTurns : ICommitListener
{
    private readonly Channel<ConversationKey> _waiting = Channel.CreateUnbounded<ConversationKey>();

    public void Heard(TurnEffect effect)
    {
        if (effect is ActivityForwarded forwarded)
            _waiting.Writer.TryWrite(forwarded.Activity.Conversation);
    }

    public IAsyncEnumerable<ConversationKey> ReadAllAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);
}
