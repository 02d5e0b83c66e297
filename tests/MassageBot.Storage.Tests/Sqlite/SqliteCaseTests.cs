using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteCaseTests : CaseContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
