using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlCaseTalkTests : CaseTalkContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
