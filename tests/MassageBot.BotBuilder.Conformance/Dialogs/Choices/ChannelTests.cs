using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Choices;

/// <summary>Rule 14: what each channel shows.</summary>
public class ChannelTests
{
    [Theory]
    [InlineData(Channels.Facebook, 10)]
    [InlineData(Channels.Skype, 10)]
    [InlineData(Channels.Line, 13)]
    [InlineData("kik", 20)]
    [InlineData(Channels.Telegram, 100)]
    [InlineData(Channels.Emulator, 100)]
    [InlineData(Channels.Directline, 100)]
    [InlineData(Channels.DirectlineSpeech, 100)]
    [InlineData(Channels.Webchat, 100)]
    [InlineData(Channels.Slack, 0)]
    [InlineData(Channels.Sms, 0)]
    [InlineData(Channels.Email, 0)]
    [InlineData(Channels.Msteams, 0)]
    [InlineData("some other channel", 0)]
    public void Suggested_actions_are_shown_up_to_a_number(string channelId, int most)
    {
        if (most > 0)
            Assert.True(Channel.SupportsSuggestedActions(channelId, most, null));
        Assert.False(Channel.SupportsSuggestedActions(channelId, most + 1, null));
    }

    [Theory]
    [InlineData("personal", 3, true)]
    [InlineData("personal", 4, false)]
    [InlineData("groupChat", 3, false)]
    [InlineData("channel", 1, false)]
    [InlineData(null, 1, false)]
    public void Teams_shows_them_in_personal_chats_only(string? conversationType, int count, bool expected)
        => Assert.Equal(expected, Channel.SupportsSuggestedActions(Channels.Msteams, count, conversationType));

    [Theory]
    [InlineData(Channels.Facebook, 3)]
    [InlineData(Channels.Skype, 3)]
    [InlineData(Channels.Msteams, 50)]
    [InlineData(Channels.Line, 99)]
    [InlineData(Channels.Slack, 100)]
    [InlineData(Channels.Emulator, 100)]
    [InlineData(Channels.Directline, 100)]
    [InlineData(Channels.Webchat, 100)]
    [InlineData(Channels.Sms, 0)]
    [InlineData(Channels.Email, 0)]
    [InlineData("some other channel", 0)]
    public void Buttons_on_cards_are_shown_up_to_a_number(string channelId, int most)
    {
        if (most > 0)
            Assert.True(Channel.SupportsCardActions(channelId, most));
        Assert.False(Channel.SupportsCardActions(channelId, most + 1));
    }

    [Fact]
    public void Titles_of_buttons_have_twenty_characters_on_every_channel()
    {
        Assert.Equal(20, Channel.MaxActionTitleLength(Channels.Directline));
        Assert.Equal(20, Channel.MaxActionTitleLength("some other channel"));
    }

    [Fact]
    public void Every_channel_with_a_screen_keeps_the_messages_in_view()
        => Assert.All((string[])[Channels.Directline, Channels.Msteams, Channels.Webchat, "some other channel"], id => Assert.True(Channel.HasMessageFeed(id)));

    [Theory]
    [InlineData("msteams", "msteams")]
    [InlineData(null, "")]
    public void The_channel_of_a_turn_is_that_of_its_activity(string? channelId, string expected)
        => Assert.Equal(expected, Channel.GetChannelId(new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", ChannelId = channelId! })));
}
