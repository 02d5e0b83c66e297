using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlRetentionTests : RetentionContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
