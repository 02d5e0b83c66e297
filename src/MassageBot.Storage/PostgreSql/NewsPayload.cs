using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace MassageBot.Storage.PostgreSql;

/// <summary>News as the server carries them from node to node.</summary>
internal static class NewsPayload
{
    // The server takes less than 8000 bytes at once.
    private const int MostBytes = 7900;

    public static NpgsqlBatchCommand Command(string channel, string instance, List<NodeNews> news)
    {
        var command = new NpgsqlBatchCommand("SELECT pg_notify($1, p) FROM unnest($2) AS p");
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = channel });
        command.Parameters.Add(new NpgsqlParameter
        {
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
            Value = news.Select(one => Write(instance, one)).ToArray(),
        });
        return command;
    }

    /// <summary>Reads news; null when they are this node's own or can't be read.</summary>
    public static NodeNews? Read(string payload, string instance)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(payload) switch
            {
                [var from, ..] when from == instance => null,
                [_, { } kind] when Enum.TryParse<NodeNewsKind>(kind, out var known) => new NodeNews(known),
                [_, { } kind, { } channel, { } conversation, var activity] when Enum.TryParse<NodeNewsKind>(kind, out var known) =>
                    new NodeNews(known, new ConversationKey(channel, conversation), activity),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Write(string instance, NodeNews news)
    {
        var kind = news.Kind.ToString();
        string?[] values = news.Conversation is { } of ? [instance, kind, of.ChannelId, of.ConversationId, news.ActivityId] : [instance, kind];
        var payload = JsonSerializer.Serialize(values);
        return Encoding.UTF8.GetByteCount(payload) <= MostBytes ? payload : JsonSerializer.Serialize<string[]>([instance, nameof(NodeNewsKind.Missed)]);
    }
}
