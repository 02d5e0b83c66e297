using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlErasureTests : ErasureContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
