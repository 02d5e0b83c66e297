using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqlitePlaceTests : PlaceContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
