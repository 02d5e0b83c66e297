namespace MassageBot.Storage;

/// <summary>Secrets that the program makes for itself, such as signing keys.</summary>
public interface ISecretStore
{
    /// <summary>Returns the named secret; the first caller creates it, all get the same.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="create">Makes it; may be called without its result being used when two create at once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<byte[]> GetOrCreateAsync(string name, Func<byte[]> create, CancellationToken cancellationToken);
}
