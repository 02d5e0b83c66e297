using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteTurnHistoryTests : TurnHistoryContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
