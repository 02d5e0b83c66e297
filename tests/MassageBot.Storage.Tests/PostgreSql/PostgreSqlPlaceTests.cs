using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlPlaceTests : PlaceContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
