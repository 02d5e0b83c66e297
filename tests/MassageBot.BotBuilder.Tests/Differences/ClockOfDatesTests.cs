using MassageBot.BotBuilder.Conformance.Dialogs;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Bot Builder counts "tomorrow" from the clock of the machine if the message doesn't tell the client's. Here time can be given.</summary>
public class ClockOfDatesTests
{
    private static readonly DateTimeOffset Given = new(2026, 11, 2, 23, 30, 0, TimeSpan.FromHours(-5));

    private static async Task<string?> TomorrowAsync(DateTimeOffset? local, DateTimeOffset? sent, TimeProvider? clock)
    {
        var talk = Ask.With(() => new DateTimePrompt("d"));
        await talk.SayAsync("hi");
        talk.Interruption = dc =>
        {
            if (clock is not null)
                dc.Context.TurnState.Set(clock);
            return Task.FromResult(false);
        };
        var message = talk.Message("tomorrow");
        (message.LocalTimestamp, message.Timestamp) = (local, sent);
        await talk.SendAsync(message);
        return ((IList<DateTimeResolution>)talk.Result!)[0].Value;
    }

    [Fact]
    public async Task The_clock_of_the_client_goes_first_and_its_day_is_not_moved_to_another_zone()
        => Assert.Equal("2026-11-03", await TomorrowAsync(Given, Given.AddYears(1), new FakeTimeProvider(Given.AddYears(2))));

    [Fact]
    public async Task Then_the_time_at_which_the_channel_got_the_message()
        => Assert.Equal("2027-11-03", await TomorrowAsync(null, Given.AddYears(1), new FakeTimeProvider(Given.AddYears(2))));

    [Fact]
    public async Task TestAdapter_and_channels_that_say_neither_leave_it_to_the_clock_of_the_turn()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2028, 11, 2, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal("2028-11-03", await TomorrowAsync(null, null, clock));
    }
}
