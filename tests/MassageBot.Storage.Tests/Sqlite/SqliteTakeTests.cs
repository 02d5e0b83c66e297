using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteTakeTests : TakeContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
