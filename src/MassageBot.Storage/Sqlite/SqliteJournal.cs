using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MassageBot.Storage.Sqlite;

/// <summary>Puts a database file in write-ahead mode, beside other programs that do the same.</summary>
internal static class SqliteJournal
{
    // Each failed attempt lets another program finish its own, so as many as there may be programs are enough.
    private const int Attempts = 50;

    /// <summary>
    /// Switches the file to write-ahead mode; it stays so. Two connections that switch a new file at once hold each other up,
    /// and SQLite then refuses one of them at once, without the wait it grants elsewhere. That one waits for its turn to write
    /// and switches again.
    /// </summary>
    /// <exception cref="SqliteException">The file is held for longer than the session's busy timeout, or cannot be written.</exception>
    public static void UseWriteAheadLog(SqliteSession session)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                session.Execute("PRAGMA journal_mode = WAL");
                return;
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_BUSY && attempt < Attempts)
            {
                session.Execute("BEGIN EXCLUSIVE");
                session.Execute("ROLLBACK");
            }
        }
    }
}
