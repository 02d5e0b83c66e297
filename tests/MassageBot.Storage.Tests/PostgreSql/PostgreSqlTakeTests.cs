using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlTakeTests : TakeContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
