namespace MassageBot.Storage.Sql;

/// <summary>A database as the stores see it: work that is written all or not at all, and work that only reads.</summary>
internal interface ISqlDatabase : IReadingAccess
{
    /// <summary>Opens the database and brings it to this program's version; without effect when that is done.</summary>
    /// <exception cref="StorageException">The settings, the database or its content is at fault.</exception>
    void Open();

    /// <summary>
    /// Runs the work so that it is written all or not at all, and returns once it is committed. The work may be run again from the
    /// start when the database undid it, so it does nothing but read and write there.
    /// </summary>
    /// <param name="work">Reads and writes on the connection given to it.</param>
    /// <param name="cancellationToken">Takes back what has not begun.</param>
    /// <param name="traits">What may be spared, or must be done beside it.</param>
    /// <param name="scope">What the work reads and writes; everything, when it is left out.</param>
    Task<T> WriteAsync<T>(
        Func<SqlSession, T> work, CancellationToken cancellationToken, WriteTraits traits = WriteTraits.None, WriteScope scope = default);

    Task<T> ReadAsync<T>(Func<SqlSession, T> work, CancellationToken cancellationToken);
}
