using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteSecretTests : SecretContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
