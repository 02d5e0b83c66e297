namespace MassageBot.Storage;

/// <summary>The bot state of the turn that is running: read from what the turn was taken with, written to memory until the commit.</summary>
public sealed class TurnBuffer : IDisposable
{
    private readonly IReadOnlyDictionary<string, StateItem> _taken;
    private readonly Dictionary<string, string?> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys;
    private readonly Lock _lock = new();

    internal TurnBuffer(PendingTurn turn)
    {
        _taken = turn.State;
        _keys = new HashSet<string>(turn.State.Keys, StringComparer.Ordinal) { StateKeys.Conversation(turn.Conversation) };
        if (turn.FromId is { } fromId)
        {
            _keys.Add(StateKeys.User(turn.Conversation.ChannelId, fromId));
            _keys.Add(StateKeys.UserInConversation(turn.Conversation, fromId));
        }
    }

    /// <summary>What the turn changed so far, for <see cref="TurnCommit.State"/>. An item that was written back as it was is no change.</summary>
    public IReadOnlyList<StateChange> Changes
    {
        get
        {
            lock (_lock)
            {
                return _written
                    .Select(item => (item.Key, Json: item.Value, Taken: _taken.GetValueOrDefault(item.Key)))
                    .Where(item => item.Json != item.Taken?.Json)
                    .Select(item => new StateChange(item.Key, item.Json, item.Taken?.Version))
                    .ToList();
            }
        }
    }

    internal bool IsEnded { get; private set; }

    /// <summary>Ends the turn: what is used of it later fails instead of being lost.</summary>
    public void Dispose() => IsEnded = true;

    internal string? Read(string key)
    {
        Check(key);
        lock (_lock)
            return _written.TryGetValue(key, out var json) ? json : _taken.GetValueOrDefault(key)?.Json;
    }

    internal void Write(string key, string? json)
    {
        Check(key);
        lock (_lock)
            _written[key] = json;
    }

    private void Check(string key)
    {
        if (!_keys.Contains(key))
        {
            throw new StorageException(
                StorageErrors.ForeignStateKey,
                $"The state key '{key}' does not belong to the running turn, whose keys are '{string.Join("', '", _keys.Order(StringComparer.Ordinal))}'. The activity's channelId, conversation.id and from.id must be those it was accepted with.");
        }
    }
}
