using System.Text;
using MassageBot.Storage.Tests.Contract;
using Microsoft.Data.Sqlite;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteErasureTests : ErasureContract
{
    [Fact]
    public async Task No_column_of_any_table_holds_what_was_erased()
    {
        await FillAsync(Chat);
        Assert.NotEmpty(await FindMarkerAsync());

        await EraseAsync();

        Assert.Empty(await FindMarkerAsync());
    }

    [Fact]
    public async Task Not_a_byte_of_what_was_erased_is_left_in_the_files()
    {
        await FillAsync(Chat, leaveOpen: false);
        for (var i = 0; i < 50; i++)
            await CommitAsync(await AcceptAndTakeAsync($"{Marker} {new string('x', 5000)}"), Reply($"{Marker} {i}"));
        Assert.True(FilesHoldMarker());

        await EraseAsync();

        Assert.False(FilesHoldMarker());
    }

    [Fact]
    public async Task Not_a_byte_is_left_after_forget_me_in_the_chat()
    {
        var turn = await FillAsync(Chat);

        await CommitAsync(turn, [], [Reply("done")], [new ConversationErased()]);

        Assert.False(FilesHoldMarker());
        Assert.Empty(await FindMarkerAsync());
    }

    private SqliteStorageUnderTest Sqlite => (SqliteStorageUnderTest)Storage;

    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();

    private bool FilesHoldMarker() => Directory.EnumerateFiles(Sqlite.Folder).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Marker)) >= 0;
    });

    private async Task<List<string>> FindMarkerAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Sqlite.File};Pooling=False");
        await connection.OpenAsync();
        var columns = new List<(string Table, string Column)>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        Assert.True(columns.Count > 50);
        var found = new List<string>();
        foreach (var (table, column) in columns)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names from the schema, not from a person.
            command.CommandText = $"SELECT COUNT(*) FROM \"{table}\" WHERE instr(CAST(\"{column}\" AS TEXT), '{Marker}') > 0";
#pragma warning restore CA2100
            if ((long)(await command.ExecuteScalarAsync())! > 0)
                found.Add($"{table}.{column}");
        }

        return found;
    }
}
