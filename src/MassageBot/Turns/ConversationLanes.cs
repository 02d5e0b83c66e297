using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>One turn at a time per conversation within this process; the store's lease does the same between processes.</summary>
internal sealed class ConversationLanes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, bool> _running = [];

    /// <summary>Enters a free lane. If it is taken, whoever is in it is told to look again before leaving.</summary>
    public bool TryEnter(ConversationKey conversation)
    {
        lock (_lock)
        {
            if (_running.TryAdd(conversation, false))
                return true;
            _running[conversation] = true;
            return false;
        }
    }

    /// <summary>Leaves the lane, unless somebody asked to look again: then it stays entered and the answer is false.</summary>
    public bool TryLeave(ConversationKey conversation)
    {
        lock (_lock)
        {
            if (_running[conversation])
            {
                _running[conversation] = false;
                return false;
            }

            _running.Remove(conversation);
            return true;
        }
    }
}
