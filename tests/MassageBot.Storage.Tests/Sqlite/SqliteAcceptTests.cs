using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteAcceptTests : AcceptContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
