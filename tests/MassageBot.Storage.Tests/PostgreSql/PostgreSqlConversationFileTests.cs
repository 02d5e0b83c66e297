using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlConversationFileTests : ConversationFileContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
