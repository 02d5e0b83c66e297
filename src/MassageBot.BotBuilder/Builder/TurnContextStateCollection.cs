namespace Microsoft.Bot.Builder;

/// <summary>
/// Values that live as long as a turn, by name or by their type; the case of a name does not count. Values are not
/// disposed with the turn: that is left to who made them. For one flow of calls, not for several threads at once.
/// </summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>Creates an empty collection.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>The value with a name.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The name.</param>
    /// <returns>The value, or null if there is none of that name and type.</returns>
    /// <exception cref="ArgumentNullException">There is no name.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The value that stands under the name of its type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The value, or null if there is none.</returns>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>Adds a value under a name that is still free.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">There is no name or no value.</exception>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_disposed, this);
        base.Add(key, value);
    }

    /// <summary>Adds a value under the name of its type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    /// <exception cref="ArgumentException">There is a value of that type.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Sets the value of a name. With null the name stays and has no value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">There is no name.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        this[key] = value!;
    }

    /// <summary>Sets the value that stands under the name of its type. With null the name stays and has no value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(T? value)
        where T : class => Set(KeyOf<T>(), value);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the use of the collection.</summary>
    /// <param name="disposing">True when called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing) => _disposed = true;

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;
}
