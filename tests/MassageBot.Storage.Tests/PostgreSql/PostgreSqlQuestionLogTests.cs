using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlQuestionLogTests : QuestionLogContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
