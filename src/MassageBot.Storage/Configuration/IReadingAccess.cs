namespace MassageBot.Storage;

/// <summary>For programs that only look into the database, also while a server works on it.</summary>
public interface IReadingAccess
{
    /// <summary>
    /// Opens the database for reading: nothing is created, brought up to date or written. To be called before anything else
    /// uses the storage; from then on every write is an error.
    /// </summary>
    /// <exception cref="StorageException">There is no database, it is of another version, or it can't be read.</exception>
    void OpenForReading();
}
