namespace MassageBot.Storage;

/// <summary>A state item was changed by another turn since it was read; run the turn again.</summary>
public sealed class StateConflictException : StorageException
{
    /// <summary>Creates the exception.</summary>
    public StateConflictException(string key, long? expectedVersion)
        : base(
            StorageErrors.StateConflict,
            expectedVersion is null
                ? $"State item '{key}' was expected to be new but exists. Nothing was written; take the turn again and rerun it."
                : $"State item '{key}' no longer has version {expectedVersion}. Nothing was written; take the turn again and rerun it.") => Key = key;

    /// <summary>The key in conflict.</summary>
    public string Key { get; }
}
