using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlCaseTests : CaseContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
