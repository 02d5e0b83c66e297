using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlConsentTests : ConsentContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
