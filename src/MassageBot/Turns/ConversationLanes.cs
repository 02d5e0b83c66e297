using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>One turn at a time per conversation within this process; the store's lease does the same between processes.</summary>
internal sealed class ConversationLanes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, bool> _running = [];
    private TaskCompletionSource? _idle;

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

            Remove(conversation);
            return true;
        }
    }

    /// <summary>Leaves the lane whatever was asked: whoever leaves so must see to it that the recovery looks.</summary>
    public void Abandon(ConversationKey conversation)
    {
        lock (_lock)
            Remove(conversation);
    }

    /// <summary>Ends when no lane is entered.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
            return _running.Count == 0 ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    private void Remove(ConversationKey conversation)
    {
        _running.Remove(conversation);
        if (_running.Count > 0)
            return;
        _idle?.TrySetResult();
        _idle = null;
    }
}
