using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlTreatmentTests : TreatmentContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
