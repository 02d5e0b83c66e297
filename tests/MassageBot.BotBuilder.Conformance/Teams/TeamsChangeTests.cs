using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Conformance.Teams;

public class TeamsChangeTests
{
    private readonly ChangedBot _bot = new();

    [Theory]
    [InlineData("channelCreated", "channel created Rota Reception")]
    [InlineData("channelDeleted", "channel deleted Rota Reception")]
    [InlineData("channelRenamed", "channel renamed Rota Reception")]
    [InlineData("channelRestored", "channel restored Rota Reception")]
    [InlineData("teamArchived", "team archived Reception")]
    [InlineData("teamDeleted", "team deleted Reception")]
    [InlineData("teamHardDeleted", "team hard deleted Reception")]
    [InlineData("teamRenamed", "team renamed Reception")]
    [InlineData("teamRestored", "team restored Reception")]
    [InlineData("teamUnarchived", "team unarchived Reception")]
    public async Task Each_change_of_a_channel_or_team_has_its_method(string eventType, string expected)
    {
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Incoming(ActivityTypes.ConversationUpdate, eventType));

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("channelShared")]
    [InlineData("teamrenamed")]
    [InlineData("")]
    public async Task A_change_nobody_knows_is_no_error(string eventType)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Incoming(ActivityTypes.ConversationUpdate, eventType));

        Assert.Null(answer);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task A_change_without_channel_data_is_no_error()
    {
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Incoming(ActivityTypes.ConversationUpdate));

        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task The_changes_of_Teams_are_unknown_on_other_channels()
    {
        var update = TeamsTurn.Incoming(ActivityTypes.ConversationUpdate, "channelCreated");
        update.ChannelId = "directline";

        await TeamsTurn.AnswerAsync(_bot, update);

        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task Who_joined_on_another_channel_is_told_as_ever()
    {
        var update = TeamsTurn.Incoming(ActivityTypes.ConversationUpdate);
        update.ChannelId = "directline";
        update.MembersAdded = [new ChannelAccount("u2")];

        await TeamsTurn.AnswerAsync(_bot, update);

        Assert.Equal(["added ChannelAccount u2"], _bot.Calls);
    }

    [Fact]
    public async Task The_bot_that_joined_is_told_as_a_member_of_Teams_and_not_looked_up()
    {
        var update = TeamsTurn.Incoming(ActivityTypes.ConversationUpdate, "teamMemberAdded");
        update.MembersAdded = [new ChannelAccount("b1")];

        await TeamsTurn.AnswerAsync(_bot, update);

        Assert.Equal(["added TeamsChannelAccount b1"], _bot.Calls);
    }

    [Fact]
    public async Task Who_left_is_told_as_a_member_of_Teams_and_not_looked_up()
    {
        var update = TeamsTurn.Incoming(ActivityTypes.ConversationUpdate, "teamMemberRemoved");
        update.MembersRemoved = [new ChannelAccount("u2"), new ChannelAccount("b1")];

        await TeamsTurn.AnswerAsync(_bot, update);

        Assert.Equal(["removed TeamsChannelAccount u2 TeamsChannelAccount b1"], _bot.Calls);
    }

    [Fact]
    public async Task Members_come_before_the_kind_of_change()
    {
        var update = TeamsTurn.Incoming(ActivityTypes.ConversationUpdate, "channelCreated");
        update.MembersAdded = [new ChannelAccount("b1")];

        await TeamsTurn.AnswerAsync(_bot, update);

        Assert.Equal(["added TeamsChannelAccount b1"], _bot.Calls);
    }

    [Theory]
    [InlineData("editMessage", "edited hello")]
    [InlineData("undeleteMessage", "undeleted hello")]
    public async Task An_edited_and_a_restored_message_have_their_methods(string eventType, string expected)
    {
        var update = TeamsTurn.Incoming(ActivityTypes.MessageUpdate, eventType);
        update.Text = "hello";

        await TeamsTurn.AnswerAsync(_bot, update);

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task A_message_that_can_be_restored_has_its_method_when_it_is_deleted()
    {
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Incoming(ActivityTypes.MessageDelete, "softDeleteMessage"));

        Assert.Equal(["deleted in-1"], _bot.Calls);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate, "softDeleteMessage", "msteams")]
    [InlineData(ActivityTypes.MessageUpdate, "unheardOf", "msteams")]
    [InlineData(ActivityTypes.MessageUpdate, "editMessage", "directline")]
    [InlineData(ActivityTypes.MessageDelete, "editMessage", "msteams")]
    [InlineData(ActivityTypes.MessageDelete, "softDeleteMessage", "directline")]
    public async Task Another_change_of_a_message_reaches_no_method_of_Teams(string type, string eventType, string channel)
    {
        var update = TeamsTurn.Incoming(type, eventType);
        update.ChannelId = channel;

        await TeamsTurn.AnswerAsync(_bot, update);

        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task The_channel_chosen_at_installation_is_told()
    {
        var update = TeamsTurn.Incoming(ActivityTypes.InstallationUpdate);
        update.Action = "add";
        update.ChannelData = new TeamsChannelData { Settings = new TeamsChannelDataSettings(TeamsTurn.Channel) };

        await TeamsTurn.AnswerAsync(_bot, update);

        Assert.Equal(["installed in 19:rota@thread.tacv2"], _bot.Calls);
    }
}
