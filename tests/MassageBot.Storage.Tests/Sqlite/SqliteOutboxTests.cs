using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteOutboxTests : OutboxContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
