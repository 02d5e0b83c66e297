using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteQuestionLogTests : QuestionLogContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
