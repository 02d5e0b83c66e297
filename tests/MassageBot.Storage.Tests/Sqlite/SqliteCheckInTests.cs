using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteCheckInTests : CheckInContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
