using System.Text.Json;
using MassageBot.BotBuilder.Conformance.Dialogs;

namespace MassageBot.BotBuilder.Tests.Dialogs;

/// <summary>What storage holds of a conversation.</summary>
internal static class StoredConversation
{
    public static async Task<string> StoredAsync(this DialogConversation talk)
    {
        var items = await talk.Storage.ReadAsync(["test/conversations/Conversation1"], CancellationToken.None);
        return JsonSerializer.Serialize(items.Values.Single());
    }

    public static async Task<JsonElement> StackAsync(this DialogConversation talk)
    {
        using var stored = JsonDocument.Parse(await talk.StoredAsync());
        return stored.RootElement.GetProperty("DialogState").GetProperty("dialogStack").Clone();
    }
}
