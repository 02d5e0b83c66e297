using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlTurnHistoryTests : TurnHistoryContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
