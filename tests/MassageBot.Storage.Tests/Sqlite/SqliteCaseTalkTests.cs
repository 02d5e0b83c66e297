using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteCaseTalkTests : CaseTalkContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
