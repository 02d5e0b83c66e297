namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps objects by name between turns. Nothing guards two writers of the same name against each other, the last one
/// wins; only an <see cref="IStoreItem"/> is refused if it was changed since it was read.
/// </summary>
public interface IStorage
{
    /// <summary>Reads objects. Names that are not stored are missing from the result.</summary>
    /// <param name="keys">The names.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The objects by name; what was stored as JSON may come back as a JSON element.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects.</summary>
    /// <param name="changes">The objects by name.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all are written.</returns>
    /// <exception cref="ArgumentException">An <see cref="IStoreItem"/> was changed by somebody else since it was read.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes objects. Names that are not stored are ignored.</summary>
    /// <param name="keys">The names.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends when all are deleted.</returns>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
