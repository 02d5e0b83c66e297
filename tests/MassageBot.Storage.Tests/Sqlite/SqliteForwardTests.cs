using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteForwardTests : ForwardContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
