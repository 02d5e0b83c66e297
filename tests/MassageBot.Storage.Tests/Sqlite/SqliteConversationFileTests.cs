using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteConversationFileTests : ConversationFileContract
{
    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();
}
