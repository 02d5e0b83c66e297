using MassageBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("massagebot-journal-").FullName;

    [Fact]
    public async Task Programs_that_start_on_one_new_file_at_once_all_get_their_turn()
    {
        const int Programs = 4;
        for (var round = 0; round < 50; round++)
        {
            var file = Path.Combine(_folder, $"{round}.db");
            using var together = new Barrier(Programs);
            await Task.WhenAll(Enumerable.Range(0, Programs).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    using var session = Open(file, TimeSpan.FromSeconds(30));
                    together.SignalAndWait();
                    SqliteJournal.UseWriteAheadLog(session);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            using var after = Open(file, TimeSpan.Zero);
            using var mode = after.Use("PRAGMA journal_mode");
            Assert.True(mode.Step());
            Assert.Equal("wal", mode.Text(0));
        }
    }

    [Fact]
    public void A_new_file_that_another_process_keeps_for_itself_is_reported()
    {
        var file = Path.Combine(_folder, "held.db");
        using var other = Open(file, TimeSpan.Zero);
        other.Execute("BEGIN EXCLUSIVE");
        using var session = Open(file, TimeSpan.Zero);

        var exception = Assert.Throws<SqliteException>(() => SqliteJournal.UseWriteAheadLog(session));

        Assert.Equal(raw.SQLITE_BUSY, exception.SqliteErrorCode);
        other.Execute("ROLLBACK");
        SqliteJournal.UseWriteAheadLog(session);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static SqliteSession Open(string file, TimeSpan busyTimeout) => new($"Data Source={file};Pooling=False", busyTimeout);
}
