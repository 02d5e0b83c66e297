using Microsoft.Bot.Builder;

namespace MassageBot.Storage;

/// <summary>
/// Bot Builder's storage: works on the <see cref="TurnBuffer"/> of the turn that is running in the caller's flow.
/// Nothing reaches the database before the turn is committed.
/// </summary>
public sealed class TurnStorage : IStorage
{
    private readonly AsyncLocal<TurnBuffer?> _current = new();

    /// <summary>Begins a turn in the caller's flow; dispose the buffer when the turn is over.</summary>
    public TurnBuffer Begin(PendingTurn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var buffer = new TurnBuffer(turn);
        _current.Value = buffer;
        return buffer;
    }

    /// <inheritdoc />
    /// <exception cref="StorageException">No turn is running, or a key is not the turn's.</exception>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var buffer = Current();
        var items = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (buffer.Read(key) is { } json)
                items[key] = BotSerializer.ReadState(json);
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <inheritdoc />
    /// <exception cref="StorageException">No turn is running, or a key is not the turn's.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var buffer = Current();
        foreach (var (key, value) in changes)
            buffer.Write(key, BotSerializer.SerializeState(value));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    /// <exception cref="StorageException">No turn is running, or a key is not the turn's.</exception>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var buffer = Current();
        foreach (var key in keys)
            buffer.Write(key, null);
        return Task.CompletedTask;
    }

    private TurnBuffer Current() => _current.Value is { IsEnded: false } buffer
        ? buffer
        : throw new StorageException(
            StorageErrors.StateOutsideTurn,
            "Bot state is used outside a turn. It can only be read and written between Begin and the end of a turn; await everything a turn starts, and let other work enter as an activity of its own.");
}
