using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlCheckInTests : CheckInContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
