using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Stored JSON holds no type names: a class may be renamed, moved or grow between two turns.</summary>
public class StoredJsonTests
{
    private readonly MemoryStorage _storage = new();
    private readonly ConversationState _state;

    public StoredJsonTests()
    {
        _state = new ConversationState(_storage);
    }

    [Fact]
    public async Task What_is_stored_names_no_type()
    {
        await SaveAsync(new OldClient { Name = "Una" });

        var json = (await _storage.ReadAsync(["test/conversations/Conversation1"], CancellationToken.None)).Values.Single();

        Assert.Equal("""{"client":{"name":"Una"}}""", Assert.IsType<JsonElement>(json).GetRawText());
    }

    [Fact]
    public async Task What_one_class_wrote_another_reads_and_from_then_on_it_is_stored_in_the_form_of_that()
    {
        await SaveAsync(new OldClient { Name = "Una" });
        using var turn = Turn();
        var client = await _state.CreateProperty<Client>("client").GetAsync(turn);

        Assert.Equal("Una", client.Name);
        Assert.Empty(client.Visits);
        await _state.SaveChangesAsync(turn);
        var json = (await _storage.ReadAsync(["test/conversations/Conversation1"], CancellationToken.None)).Values.Single();
        Assert.Contains("visits", Assert.IsType<JsonElement>(json).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_class_wrote_is_read_from_the_storage_as_another()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new OldClient { Name = "Una" } }, CancellationToken.None);

        var items = await _storage.ReadAsync<Client>(["k"], CancellationToken.None);

        Assert.Equal("Una", items["k"].Name);
    }

    [Fact]
    public async Task An_object_read_as_any_object_is_JSON()
    {
        await SaveAsync(new OldClient { Name = "Una" });
        using var turn = Turn();

        var client = await _state.CreateProperty<object>("client").GetAsync(turn);

        Assert.Equal("Una", Assert.IsType<JsonElement>(client).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("", "c1", "channelId")]
    [InlineData("test", "", "Conversation.Id")]
    public async Task An_empty_id_is_a_missing_id(string channelId, string conversationId, string named)
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity { ChannelId = channelId, Conversation = new ConversationAccount(id: conversationId) });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(turn));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    private static TurnContext Turn()
    {
        var adapter = new TestAdapter();
        return new TurnContext(adapter, adapter.MakeActivity("hello"));
    }

    private async Task SaveAsync(OldClient client)
    {
        using var turn = Turn();
        await _state.CreateProperty<OldClient>("client").SetAsync(turn, client);
        await _state.SaveChangesAsync(turn);
    }

    private sealed class Client
    {
        public string Name { get; set; } = string.Empty;

        public List<string> Visits { get; set; } = [];
    }

    private sealed class OldClient
    {
        public string Name { get; set; } = string.Empty;
    }
}
