using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteTreatmentTests : TreatmentContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
