using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteCommitTests : CommitContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
