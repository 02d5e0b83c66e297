using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteRetentionTests : RetentionContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
