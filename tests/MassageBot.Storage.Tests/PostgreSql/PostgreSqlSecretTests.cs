using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlSecretTests : SecretContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
