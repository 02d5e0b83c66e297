using Microsoft.Data.Sqlite;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteBackupTests : StorageContract
{
    private SqliteStorageUnderTest Sqlite => (SqliteStorageUnderTest)Storage;

    private IDatabaseBackup Backups => Storage.Get<IDatabaseBackup>();

    private string Copy => Path.Combine(Sqlite.Folder, "copy.db");

    [Fact]
    public async Task A_copy_made_while_others_write_holds_one_moment_and_is_whole()
    {
        await CommitAsync(await AcceptAndTakeAsync("before"), Reply("answered"));
        using var ended = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !ended.IsCancellationRequested; i++)
                await CommitAsync(await AcceptAndTakeAsync("meanwhile", new ConversationKey("directline", "busy-" + i)), Reply("one"), Reply("two"));
        });

        var reports = Enumerable.Range(0, 5).Select(i => Backups.Backup(Copy + i)).ToList();
        await ended.CancelAsync();
        await writing;

        foreach (var report in reports)
        {
            // Each turn is there with both replies, or not at all, or still waits for them.
            Assert.Equal("ok", await QueryAsync(report.File, "PRAGMA integrity_check"));
            Assert.Equal(0L, await QueryAsync(report.File, "SELECT COUNT(*) FROM (SELECT 1 FROM activities WHERE from_client = 0 GROUP BY in_reply_to, conversation HAVING conversation <> 1 AND COUNT(*) <> 2)"));
            Assert.Equal(report.Messages, await QueryAsync(report.File, "SELECT COUNT(*) FROM activities"));
            Assert.True(report.Messages >= 2 && report.Conversations >= 1);
        }
    }

    [Fact]
    public async Task What_was_lost_comes_back_with_the_backup()
    {
        await CommitAsync(await AcceptAndTakeAsync("hello"), Reply("answered"));
        var report = Backups.Backup(Copy);
        await Sqlite.CloseFileAsync();
        System.IO.File.Delete(Sqlite.File);

        var restored = Backups.Restore(Copy);

        Assert.Equal(report with { File = Sqlite.File }, restored);
        Assert.Equal(2, (await TranscriptAsync()).Items.Count);
        await CommitAsync(await AcceptAndTakeAsync("and on"), Reply("it goes"));
        Assert.Equal(4, (await TranscriptAsync()).Items.Count);
    }

    [Fact]
    public async Task A_backup_is_one_file_that_only_its_owner_reads()
    {
        await AcceptAsync("hello");

        Backups.Backup(Copy);

        Assert.Equal(["copy.db"], Directory.EnumerateFiles(Sqlite.Folder, "copy*").Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(Copy));
    }

    [Fact]
    public async Task Nothing_that_is_there_is_overwritten()
    {
        await AcceptAsync("hello");
        await System.IO.File.WriteAllTextAsync(Copy, "precious");

        Fails(StorageErrors.BackupTarget, () => Backups.Backup(Copy));
        Backups.Backup(Copy + "2");
        Fails(StorageErrors.BackupTarget, () => Backups.Restore(Copy + "2"));

        Assert.Equal("precious", await System.IO.File.ReadAllTextAsync(Copy));
    }

    [Fact]
    public async Task A_damaged_backup_is_not_put_in_place()
    {
        for (var i = 0; i < 50; i++)
            await AcceptAsync("hello " + new string('x', 500));
        Backups.Backup(Copy);
        await Sqlite.CloseFileAsync();
        System.IO.File.Delete(Sqlite.File);
        await using (var file = new FileStream(Copy, FileMode.Open))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        Fails(StorageErrors.Corrupt, () => Backups.Restore(Copy));

        Assert.Empty(Directory.EnumerateFiles(Sqlite.Folder, Path.GetFileName(Sqlite.File) + "*"));
    }

    [Theory]
    [InlineData("this is no database at all, however long it may be")]
    [InlineData("")]
    public async Task Something_else_is_not_put_in_place(string content)
    {
        await System.IO.File.WriteAllTextAsync(Copy, content);

        var exception = Assert.Throws<StorageException>(() => Backups.Restore(Copy));

        Assert.Contains(exception.Code, (string[])[StorageErrors.Corrupt, StorageErrors.NoBackup]);
        Assert.False(System.IO.File.Exists(Sqlite.File));
    }

    [Fact]
    public void Where_there_is_nothing_it_says_so()
    {
        Fails(StorageErrors.NoDatabase, () => Backups.Backup(Copy));
        Fails(StorageErrors.NoBackup, () => Backups.Restore(Copy));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await AcceptAsync("hello");
        await Sqlite.QueryAsync("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('MassageBot.Storage.Migrations.Sqlite.9999_later.sql', '2030-01-01')");

        Fails(StorageErrors.NewerSchema, () => Backups.Backup(Copy));
    }

    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();

    private static void Fails(string code, Func<BackupReport> run) => Assert.Equal(code, Assert.Throws<StorageException>(run).Code);

    private static async Task<object?> QueryAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constant statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
