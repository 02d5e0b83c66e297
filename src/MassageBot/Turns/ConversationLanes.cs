using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>One turn at a time per conversation within this process; the store's lease does the same between processes.</summary>
internal sealed class ConversationLanes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, bool> _running = [];
    private readonly LinkedList<(int Limit, TaskCompletionSource Room)> _waiting = [];
    private TaskCompletionSource? _idle;

    /// <summary>How many lanes are entered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _running.Count;
        }
    }

    /// <summary>How many wait until there is room.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

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

    /// <summary>Ends when fewer lanes are entered. Each that is left lets one in who waits, so that they don't all come at once; whoever was let in calls <see cref="LetIn"/> at the end.</summary>
    public async Task WhenBelowAsync(int limit, CancellationToken cancellationToken)
    {
        LinkedListNode<(int Limit, TaskCompletionSource Room)> waiting;
        lock (_lock)
        {
            if (_running.Count < limit)
                return;
            waiting = _waiting.AddLast((limit, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)));
        }

        try
        {
            await waiting.Value.Room.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                if (waiting.List is not null)
                    _waiting.Remove(waiting);
                else
                    LetNextIn();
            }

            throw;
        }
    }

    /// <summary>Lets one more in who waits, if there is room: for one who was let in and didn't enter a lane.</summary>
    public void LetIn()
    {
        lock (_lock)
            LetNextIn();
    }

    private void Remove(ConversationKey conversation)
    {
        _running.Remove(conversation);
        LetNextIn();
        if (_running.Count > 0)
            return;
        _idle?.TrySetResult();
        _idle = null;
    }

    private void LetNextIn()
    {
        if (_waiting.First is not { } first || _running.Count >= first.Value.Limit)
            return;
        _waiting.RemoveFirst();
        first.Value.Room.SetResult();
    }
}
