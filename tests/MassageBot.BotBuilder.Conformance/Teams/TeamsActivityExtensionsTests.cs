using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Conformance.Teams;

public class TeamsActivityExtensionsTests
{
    [Fact]
    public void An_activity_tells_its_team_channel_and_meeting()
    {
        var activity = TeamsTurn.Incoming(ActivityTypes.Message);
        activity.ChannelData = TeamsTurn.Json(new
        {
            team = new { id = "19:team", name = "Reception", aadGroupId = "g1" },
            channel = new { id = "19:rota", name = "Rota" },
            meeting = new { id = "TUNN" },
            settings = new { selectedChannel = new { id = "19:chosen" } },
            onBehalfOf = new[] { new { mri = "29:1", displayName = "Ana", itemid = 0, mentionType = "person" } },
        });

        Assert.Equal("19:team", activity.TeamsGetTeamInfo()?.Id);
        Assert.Equal("g1", activity.TeamsGetTeamInfo()?.AadGroupId);
        Assert.Equal("19:rota", activity.TeamsGetChannelId());
        Assert.Equal("19:chosen", activity.TeamsGetSelectedChannelId());
        Assert.Equal("TUNN", activity.TeamsGetMeetingInfo()?.Id);
        Assert.Equal("29:1", Assert.Single(activity.TeamsGetTeamOnBehalfOf()!).Mri);
    }

    [Fact]
    public void An_activity_without_channel_data_belongs_to_no_team_channel_or_meeting()
    {
        var activity = TeamsTurn.Incoming(ActivityTypes.Message);

        Assert.Null(activity.TeamsGetTeamInfo());
        Assert.Null(activity.TeamsGetChannelId());
        Assert.Null(activity.TeamsGetSelectedChannelId());
        Assert.Null(activity.TeamsGetMeetingInfo());
        Assert.Null(activity.TeamsGetTeamOnBehalfOf());
    }

    [Fact]
    public void A_message_can_show_in_the_activity_feed()
    {
        var message = MessageFactory.Text("A client needs you");

        message.TeamsNotifyUser();

        Assert.True(message.GetChannelData<TeamsChannelData>()!.Notification!.Alert);
    }

    [Fact]
    public void A_message_can_show_in_the_meeting_instead()
    {
        var message = MessageFactory.Text("A client needs you");

        message.TeamsNotifyUser(true, "https://clinic.example/bubble");

        var notification = message.GetChannelData<TeamsChannelData>()!.Notification!;
        Assert.True(notification.AlertInMeeting);
        Assert.False(notification.Alert);
        Assert.Equal("https://clinic.example/bubble", notification.ExternalResourceUrl);
    }

    [Fact]
    public void To_notify_keeps_what_else_the_message_tells_Teams()
    {
        var message = MessageFactory.Text("A client needs you");
        message.ChannelData = new TeamsChannelData { Team = TeamsTurn.Team };

        message.TeamsNotifyUser();

        Assert.Equal(TeamsTurn.Team.Id, message.TeamsGetTeamInfo()?.Id);
        Assert.True(message.GetChannelData<TeamsChannelData>()!.Notification!.Alert);
    }

    [Fact]
    public void A_card_becomes_a_result_that_previews_itself_unless_told_otherwise()
    {
        var card = new HeroCard(title: "Rota").ToAttachment();
        var preview = new ThumbnailCard(title: "Rota, short").ToAttachment();

        var itself = card.ToMessagingExtensionAttachment();
        var other = card.ToMessagingExtensionAttachment(preview);

        Assert.Equal(HeroCard.ContentType, itself.ContentType);
        Assert.Same(card.Content, itself.Content);
        Assert.Equal(card.ContentType, itself.Preview!.ContentType);
        using var shown = System.Text.Json.JsonDocument.Parse(itself.Preview.Content!.ToString()!);
        Assert.Equal("Rota", shown.RootElement.GetProperty("title").GetString());
        Assert.Same(preview, other.Preview);
    }

    [Fact]
    public void The_button_that_opens_a_dialog_carries_its_data_and_the_name_of_the_invoke()
    {
        var button = new TaskModuleAction("Open", new { day = 3 });

        Assert.Equal("invoke", button.Type);
        Assert.Equal("Open", button.Title);
        using var value = System.Text.Json.JsonDocument.Parse(button.Value!.ToString()!);
        Assert.Equal("task/fetch", value.RootElement.GetProperty("type").GetString());
        Assert.Equal(3, value.RootElement.GetProperty("day").GetInt32());
    }

    [Fact]
    public void What_follows_a_dialog_says_what_it_is()
    {
        Assert.Equal("continue", new TaskModuleContinueResponse(new TaskModuleTaskInfo()).Type);
        Assert.Equal("continue", new TaskModuleCardResponse(new TabResponse()).Type);
        Assert.Equal("message", new TaskModuleMessageResponse("done").Type);
        Assert.Equal("config", new ConfigTaskResponse().ResponseType);
        Assert.Equal("config", new ConfigAuthResponse().ResponseType);
        Assert.Equal("auth", new BotConfigAuth().Type);
    }
}
