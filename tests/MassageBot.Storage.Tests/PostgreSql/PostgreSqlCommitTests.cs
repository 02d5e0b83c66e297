using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlCommitTests : CommitContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
