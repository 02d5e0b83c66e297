using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlEscalationTests : EscalationContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
