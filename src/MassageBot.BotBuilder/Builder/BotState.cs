using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Properties that outlive a turn. They are loaded once a turn, are plain objects while it lasts, and are written as
/// JSON at its end if they changed. Nothing guards two turns at once against each other: the one that saves last wins.
/// The stored JSON names no types, unlike Bot Builder's, so a class may be renamed or grow between two turns.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Creates a state.</summary>
    /// <param name="storage">Where it is kept.</param>
    /// <param name="contextServiceKey">The name in the turn state under which it is cached.</param>
    /// <exception cref="ArgumentNullException">There is no storage or no name.</exception>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <inheritdoc />
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name), "A property needs a name.");
        return new StatePropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state into the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">True to read it again although it was read; changes of this turn are lost.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A task that ends when the state is in the turn.</returns>
    /// <exception cref="InvalidOperationException">The activity lacks an id that is part of the name, or what is stored is no JSON object.</exception>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
            return;

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState.Set(_contextServiceKey, CachedBotState.FromStore(stored));
    }

    /// <summary>Writes the state if it changed since it was read or saved. A state that was not loaded is not written.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">True to write it although it did not change.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when it is written.</returns>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached is null)
            return;
        var written = cached.Write();
        if (!cached.IsChanged(written) && !force)
            return;

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = written };
        await _storage.WriteAsync(changes, cancellationToken);
        cached.MarkSaved(written);
    }

    /// <summary>Empties the state in the turn; the next save writes it even if it was empty before.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>A task that ends when it is empty.</returns>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState());
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state, in the turn and in the storage. The next use in this turn reads it again and finds nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state as it stands in the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The state; null if it is not loaded.</returns>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    internal bool TryGetValue<T>(ITurnContext turnContext, string name, [MaybeNullWhen(false)] out T value) =>
        Loaded(turnContext).TryGet(name, out value);

    internal void SetValue(ITurnContext turnContext, string name, object? value) =>
        Loaded(turnContext).State[name] = value!;

    internal void RemoveValue(ITurnContext turnContext, string name) => Loaded(turnContext).State.Remove(name);

    /// <summary>The name of the state in the storage.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The name.</returns>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>Reads a property of a loaded state.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The name of the property.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>The value, or null if there is none.</returns>
    /// <exception cref="KeyNotFoundException">There is none, and the type has no null.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        if (TryGetValue<T>(turnContext, propertyName, out var value))
            return Task.FromResult(value);
        return default(T) is null
            ? Task.FromResult<T>(default!)
            : throw new KeyNotFoundException($"The state has no property '{propertyName}'.");
    }

    /// <summary>Sets a property of a loaded state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The name of the property.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>A task that ends when the property is set in the turn.</returns>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        SetValue(turnContext, propertyName, value);
        return Task.CompletedTask;
    }

    /// <summary>Removes a property of a loaded state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The name of the property.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>A task that ends when the property is removed in the turn.</returns>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        RemoveValue(turnContext, propertyName);
        return Task.CompletedTask;
    }

    private protected static string Require(string? value, string field) =>
        string.IsNullOrEmpty(value) ? throw new InvalidOperationException($"invalid activity-missing {field}") : value;

    private protected static string ConversationIdOf(Activity activity) =>
        Require(activity.Conversation?.Id, "Conversation.Id");

    private CachedBotState Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext)
        ?? throw new InvalidOperationException($"{_contextServiceKey} is not loaded in this turn; call LoadAsync first.");
}
