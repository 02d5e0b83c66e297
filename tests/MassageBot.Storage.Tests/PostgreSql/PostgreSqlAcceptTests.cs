using MassageBot.Storage.Tests.Contract;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlAcceptTests : AcceptContract
{
    // The server's text can't hold it.
    protected override string NullCharacter => "\ufffd";

    protected override StorageUnderTest Create() => new PostgreSqlStorageUnderTest();
}
