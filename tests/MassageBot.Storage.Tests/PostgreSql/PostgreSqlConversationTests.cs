using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlConversationTests : ConversationContract
{
    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
