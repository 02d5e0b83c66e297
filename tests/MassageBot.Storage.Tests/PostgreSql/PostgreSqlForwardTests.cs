using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlForwardTests : ForwardContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
