using System.Text.Json;
using MassageBot.Faults.Load;
using MassageBot.Storage;

namespace MassageBot.Faults.Checking;

/// <summary>A conversation as the database has it.</summary>
/// <param name="Items">Everything visible, in order; of the client's messages the client's own id besides.</param>
internal sealed record StoredTalk(IReadOnlyList<(Heard Activity, string? ClientId)> Items)
{
    private const int PageSize = 200;

    /// <summary>The words of both sides in order, without what differs between conversations.</summary>
    public IReadOnlyList<string> Words => [.. Items.Select(item => item.Activity.IsBot ? Masked.Of(item.Activity.Text) : "> " + item.Activity.Text)];

    public static async Task<StoredTalk> ReadAsync(IConversationStore store, ConversationKey key)
    {
        var items = new List<(Heard, string?)>();
        TranscriptPage page;
        long after = 0;
        do
        {
            page = await store.ReadAsync(key, after, PageSize, CancellationToken.None);
            after = page.LastSequence;
            foreach (var item in page.Items)
            {
                var json = JsonSerializer.Deserialize<JsonElement>(item.Json);
                items.Add((Heard.Of(json) with { Id = item.ActivityId, IsBot = !item.FromClient }, ClientId(json) ?? (item.FromClient ? item.ActivityId : null)));
            }
        }
        while (page.HasMore);
        return new StoredTalk(items);
    }

    private static string? ClientId(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty("clientActivityID", out var id) ? id.GetString() : null;
}
