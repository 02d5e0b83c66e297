using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlAcceptTests : AcceptContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
