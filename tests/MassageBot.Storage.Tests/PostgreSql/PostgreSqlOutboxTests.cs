using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlOutboxTests : OutboxContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
