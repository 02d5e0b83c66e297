namespace MassageBot.Storage.Sql;

internal sealed class SqlSecretStore(ISqlDatabase database, TimeProvider time) : ISecretStore
{
    private const string FindSql = "SELECT value FROM secrets WHERE name = ?1";

    private const string InsertSql = "INSERT INTO secrets (name, value, created_at) VALUES (?1, ?2, ?3)";

    public async Task<byte[]> GetOrCreateAsync(string name, Func<byte[]> create, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(create);
        if (await database.ReadAsync(session => Find(session, name), cancellationToken) is { } known)
            return known;
        var created = create();
        return await database.WriteAsync(session => Find(session, name) ?? Insert(session, name, created), cancellationToken);
    }

    private static byte[]? Find(SqlSession session, string name)
    {
        using var statement = session.Use(FindSql).Bind(1, name);
        return statement.Step() ? statement.Blob(0) : null;
    }

    private byte[] Insert(SqlSession session, string name, byte[] value)
    {
        using var statement = session.Use(InsertSql).Bind(1, name).BindBlob(2, value).Bind(3, time.GetUtcNow().ToUnixTimeMilliseconds());
        statement.Execute();
        return value;
    }
}
