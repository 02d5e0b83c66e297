using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Storage.Sql;
using Npgsql;
using NpgsqlTypes;

namespace MassageBot.Storage.PostgreSql;

/// <summary>
/// The locks of a transaction, which every node counts the same way: one that all share and who writes everything has alone, one for
/// after-care, and one for each conversation. They are taken in the order of their numbers, so that two who want the same ones don't wait for each other.
/// </summary>
internal sealed class PostgreSqlLocks(string schema)
{
    private const string SharedSql = "SELECT pg_advisory_xact_lock_shared($1)";
    private const string AloneSql = "SELECT pg_advisory_xact_lock($1)";
    private const string EachSql = "SELECT pg_advisory_xact_lock(k) FROM unnest($1) AS k";

    /// <summary>Held by all who write.</summary>
    public long Everything { get; } = Number(schema, "everything", "");

    /// <summary>Held by all who write about after-care.</summary>
    public long Care { get; } = Number(schema, "care", "");

    /// <summary>Held by the one who brings the schema up to date.</summary>
    public long Migration { get; } = Number(schema, "migration", "");

    public long Of(ConversationKey conversation) => Number(schema, "conversation", $"{conversation.ChannelId.Length}:{conversation.ChannelId}{conversation.ConversationId}");

    /// <summary>Held by the node of that name as long as it runs.</summary>
    public long OfNode(string name) => Number(schema, "node", name);

    /// <summary>What takes the locks for a group of jobs.</summary>
    public NpgsqlBatchCommand[] Take(List<WriteJob> jobs)
    {
        if (jobs.Exists(job => job.Scope.IsEverything))
            return [Command(AloneSql, NpgsqlDbType.Bigint, Everything)];
        var keys = jobs.SelectMany(job => job.Scope.Conversations.Select(Of).Concat(job.Scope.IsCare ? [Care] : [])).Distinct().Order().ToArray();
        var shared = Command(SharedSql, NpgsqlDbType.Bigint, Everything);
        return keys.Length == 0 ? [shared] : [shared, Command(EachSql, NpgsqlDbType.Array | NpgsqlDbType.Bigint, keys)];
    }

    private static NpgsqlBatchCommand Command(string sql, NpgsqlDbType type, object value)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value });
        return command;
    }

    private static long Number(string schema, string kind, string of) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"massagebot\n{schema}\n{kind}\n{of}")));
}
