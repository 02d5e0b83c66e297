using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteConversationTests : ConversationContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
