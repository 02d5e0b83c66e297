using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>Those who wait for a turn of theirs to end: `expectReplies`, invokes, the terminal.</summary>
internal sealed class TurnWaiters
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(ConversationKey, string), TurnWait> _waiting = [];

    /// <summary>How many turns are waited for.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    /// <summary>Waits for the turn of this activity until disposed. Several may wait for the same one.</summary>
    public TurnWait Begin(ConversationKey conversation, string activityId)
    {
        lock (_lock)
        {
            if (!_waiting.TryGetValue((conversation, activityId), out var wait))
                _waiting[(conversation, activityId)] = wait = new TurnWait(this, conversation, activityId);
            wait.Holders++;
            return wait;
        }
    }

    /// <summary>The activities whose turns are waited for.</summary>
    public IReadOnlyList<(ConversationKey Conversation, string ActivityId)> Waiting
    {
        get
        {
            lock (_lock)
                return [.. _waiting.Keys];
        }
    }

    /// <summary>Whether somebody waits for the turn of this activity.</summary>
    public bool IsWaitedFor(ConversationKey conversation, string activityId)
    {
        lock (_lock)
            return _waiting.ContainsKey((conversation, activityId));
    }

    /// <summary>Ends the wait of everyone who waits for this activity.</summary>
    public void Complete(ConversationKey conversation, string activityId, TurnResult result)
    {
        lock (_lock)
        {
            if (_waiting.Remove((conversation, activityId), out var wait))
                wait.Source.TrySetResult(result);
        }
    }

    /// <summary>One holder less; the last one takes the wait out, so that an unfinished turn costs no memory.</summary>
    public void Release(TurnWait wait)
    {
        lock (_lock)
        {
            var key = (wait.Conversation, wait.ActivityId);
            if (--wait.Holders == 0 && _waiting.TryGetValue(key, out var current) && ReferenceEquals(current, wait))
                _waiting.Remove(key);
        }
    }
}
