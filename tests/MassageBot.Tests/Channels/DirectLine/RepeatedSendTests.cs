using System.Text.Json;

namespace MassageBot.Tests.Channels.DirectLine;

public sealed class RepeatedSendTests(SharedClinic clinic) : IClassFixture<SharedClinic>
{
    private const string Question = "is it normal to be sore the day after?";
    private static readonly DateTimeOffset Written = new(2026, 11, 2, 9, 0, 0, 528, TimeSpan.Zero);

    [Fact]
    public async Task What_the_page_sends_again_is_echoed_for_it_and_answered_once()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var first = await talk.PostAsync(Message(Question, "a", Written));
        await talk.SayAsync("thanks");

        var copy = await talk.PostAsync(Retry(Question, "b", Written));

        var history = await HistoryAfterNextAsync(talk);
        Assert.NotEqual(first, copy);
        Assert.Equal("b", history.Single(a => Id(a) == copy).GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.NotEmpty(RepliesTo(history, first));
        Assert.Empty(RepliesTo(history, copy));
    }

    [Fact]
    public async Task The_same_words_written_at_another_time_are_another_message_that_had_not_arrived()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.PostAsync(Message("yes", "a", Written));

        var second = await talk.PostAsync(Retry("yes", "b", Written.AddSeconds(5)));

        Assert.NotEmpty(RepliesTo(await HistoryAfterNextAsync(talk), second));
    }

    [Fact]
    public async Task Without_the_mark_of_a_retry_the_same_words_are_said_twice()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.PostAsync(Message(Question, "a", Written));

        var second = await talk.PostAsync(Message(Question, "b", Written));

        Assert.NotEmpty(RepliesTo(await HistoryAfterNextAsync(talk), second));
    }

    [Fact]
    public async Task A_retry_that_does_not_tell_its_time_is_the_copy_of_the_last_message_of_a_moment_ago_only()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.PostAsync(Message(Question, "a", null));
        var copy = await talk.PostAsync(Retry(Question, "b", null));
        await talk.PostAsync(Message("thanks", "c", null));
        var anew = await talk.PostAsync(Retry(Question, "d", null));

        var history = await HistoryAfterNextAsync(talk);
        Assert.Empty(RepliesTo(history, copy));
        Assert.NotEmpty(RepliesTo(history, anew));
    }

    [Fact]
    public async Task After_the_window_a_retry_without_its_time_is_heard()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Written);
        await using var later = await TestClinic.StartAsync(time);
        await using var talk = await DirectLineTalk.BeginAsync(later);
        await talk.PostAsync(Message(Question, "a", null));
        time.Advance(TimeSpan.FromSeconds(11));

        var copy = await talk.PostAsync(Retry(Question, "b", null));

        Assert.NotEmpty(RepliesTo(await HistoryAfterNextAsync(talk), copy));
    }

    [Theory]
    [InlineData("""{"webchat:sequence-id":1,"webChat":{"receivedAt":1e300}}""")]
    [InlineData("""{"webchat:sequence-id":1,"webChat":{"receivedAt":9223372036854775807}}""")]
    [InlineData("""{"webchat:sequence-id":null,"webChat":7}""")]
    [InlineData("\"text\"")]
    public async Task A_strange_mark_does_no_harm(string channelData)
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        var id = await talk.PostAsync(new { type = "message", text = Question, channelData = JsonSerializer.Deserialize<JsonElement>(channelData) });

        Assert.NotEmpty(RepliesTo(await HistoryAfterNextAsync(talk), id));
    }

    private static object Message(string text, string clientId, DateTimeOffset? written) =>
        new { type = "message", text, localTimestamp = written, channelData = new Dictionary<string, object> { ["clientActivityID"] = clientId } };

    private static object Retry(string text, string clientId, DateTimeOffset? firstWritten)
    {
        var data = new Dictionary<string, object> { ["clientActivityID"] = clientId, ["webchat:sequence-id"] = 1795461731611.001 };
        if (firstWritten is { } at)
            data["webChat"] = new { receivedAt = at.ToUnixTimeMilliseconds() };
        return new { type = "message", text, localTimestamp = firstWritten?.AddSeconds(20), channelData = data };
    }

    private static string? Id(JsonElement activity) => activity.GetProperty("id").GetString();

    private static IEnumerable<JsonElement> RepliesTo(IReadOnlyList<JsonElement> history, string id) =>
        history.Where(a => a.TryGetProperty("replyToId", out var to) && to.GetString() == id);

    // Turns run one after another: when the next is answered, the one before is done.
    private static async Task<IReadOnlyList<JsonElement>> HistoryAfterNextAsync(DirectLineTalk talk)
    {
        await talk.SayAsync("hello");
        return await talk.HistoryAsync();
    }
}
