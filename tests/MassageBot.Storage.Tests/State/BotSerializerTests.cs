using Microsoft.Bot.Schema;

namespace MassageBot.Storage.Tests.State;

public sealed class BotSerializerTests
{
    [Fact]
    public void An_activity_comes_back_as_it_was()
    {
        var activity = new Activity(ActivityTypes.Message, text: "Grüße \U0001F486")
        {
            Id = "chat-1|0000001",
            ChannelId = "directline",
            Conversation = new ConversationAccount(id: "chat-1"),
            From = new ChannelAccount("client-1", "Ada"),
            Timestamp = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1)),
        };

        var again = BotSerializer.ReadActivity(BotSerializer.Serialize(activity));

        Assert.Equal(BotSerializer.Serialize(activity), BotSerializer.Serialize(again));
        Assert.Equal((activity.Text, activity.Timestamp, "client-1"), (again.Text, again.Timestamp, again.From.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{\"text\":\"my secret")]
    [InlineData("{\"from\":17}")]
    public void An_activity_that_cannot_be_read_is_explained_without_its_text(string json)
    {
        var exception = Assert.Throws<StorageException>(() => BotSerializer.ReadActivity(json));

        Assert.Equal(StorageErrors.BadActivityJson, exception.Code);
        Assert.DoesNotContain("my secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"a\":")]
    public void A_state_item_that_cannot_be_read_is_explained(string json)
    {
        var exception = Assert.Throws<StorageException>(() => BotSerializer.ReadState(json));

        Assert.Equal(StorageErrors.BadStateJson, exception.Code);
    }

    [Fact]
    public void State_holds_no_type_names() =>
        Assert.Equal("""{"a":{"id":"x"}}""", BotSerializer.SerializeState(new Dictionary<string, object> { ["a"] = new ChannelAccount("x") }));
}
