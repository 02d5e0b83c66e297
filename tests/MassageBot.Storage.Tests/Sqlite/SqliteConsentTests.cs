using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteConsentTests : ConsentContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
