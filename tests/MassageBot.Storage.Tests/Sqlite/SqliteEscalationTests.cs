using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteEscalationTests : EscalationContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
