#if BOTSDK_SOURCE
using System.Text.Json;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Tests.Teams;

/// <summary>What Teams writes and reads.</summary>
public class TeamsJsonTests
{
    private const string ChannelData =
        """
        {"channel":{"id":"19:rota","name":"Rota","type":"standard"},"eventType":"channelCreated","team":{"id":"19:team","name":"Reception","aadGroupId":"g1"},
        "notification":{"alert":true},"tenant":{"id":"t1"},"meeting":{"id":"TUNN"},
        "settings":{"selectedChannel":{"id":"19:chosen"},"later":{"deep":[1,"two",null]}},
        "onBehalfOf":[{"displayName":"Ana","itemid":0,"mentionType":"person","mri":"29:1"}],
        "source":{"name":"compose"},"legacy":null,"count":3,"share":0.25,"is":true}
        """;

    [Fact]
    public void Channel_data_comes_back_as_it_was_with_the_fields_nobody_knows()
    {
        var data = BotJson.Read<TeamsChannelData>(ChannelData)!;

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(ChannelData), BotJson.ToElement(data)), BotJson.Write(data));
        Assert.Equal("29:1", Assert.Single(data.OnBehalfOf).Mri);
        Assert.Equal(3L, data.AdditionalProperties!["count"]);
        Assert.Equal("compose", Assert.IsType<JsonElement>(data.AdditionalProperties["source"]).GetProperty("name").GetString());
    }

    [Fact]
    public void Channel_data_keeps_the_fields_nobody_knows_when_a_message_is_to_notify()
    {
        var activity = TeamsTurn.Read($""" "type":"message","channelData":{ChannelData} """);

        activity.TeamsNotifyUser(true);

        var written = BotJson.ToElement(activity).GetProperty("channelData");
        Assert.Equal("compose", written.GetProperty("source").GetProperty("name").GetString());
        Assert.Equal("""{"alert":false,"alertInMeeting":true}""", written.GetProperty("notification").GetRawText());
    }

    [Fact]
    public void Empty_channel_data_is_written_empty()
    {
        Assert.Equal("{}", BotJson.Write(new TeamsChannelData()));
        Assert.Equal("{}", BotJson.Write(BotJson.Read<TeamsChannelData>("""{"onBehalfOf":null}""")));
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[1]")]
    [InlineData("{\"team\":\"Reception\"}")]
    [InlineData("{\"onBehalfOf\":{}}")]
    public void Channel_data_of_another_form_counts_as_none(string channelData)
    {
        var activity = TeamsTurn.Read($""" "type":"message","channelData":{channelData} """);

        Assert.Null(activity.TeamsGetTeamInfo());
        Assert.Null(activity.TeamsGetChannelId());
        Assert.Null(activity.TeamsGetMeetingInfo());
        Assert.Null(activity.TeamsGetSelectedChannelId());
        Assert.Null(activity.TeamsGetTeamOnBehalfOf());
        Assert.Throws<JsonException>(() => activity.TeamsNotifyUser());
    }

    [Fact]
    public void What_follows_a_dialog_is_written_with_what_its_kind_has()
    {
        var dialog = new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo("Rota", 400, "medium", "https://clinic.example/rota")));
        var message = new MessagingExtensionActionResponse(new TaskModuleMessageResponse("Done"));
        var cards = new TaskModuleResponse(new TaskModuleCardResponse(new TabResponse { Tab = new TabResponsePayload { Type = "continue" } }));
        var setUp = new ConfigTaskResponse { Config = new TaskModuleMessageResponse("Done"), CacheInfo = new CacheInfo("no_cache", 0) };

        Assert.Equal("""{"task":{"value":{"title":"Rota","height":400,"width":"medium","url":"https://clinic.example/rota"},"type":"continue"}}""", BotJson.Write(dialog));
        Assert.Equal("""{"task":{"value":"Done","type":"message"}}""", BotJson.Write(message));
        Assert.Equal("""{"task":{"value":{"tab":{"type":"continue"}},"type":"continue"}}""", BotJson.Write(cards));
        Assert.Equal("""{"config":{"value":"Done","type":"message"},"cacheInfo":{"cacheType":"no_cache","cacheDuration":0},"responseType":"config"}""", BotJson.Write(setUp));
        Assert.Equal("""{"task":{"type":"other"}}""", BotJson.Write(new TaskModuleResponse(new TaskModuleResponseBase("other"))));
    }

    [Theory]
    [InlineData("""{"type":"continue","value":{"title":"Rota"}}""", typeof(TaskModuleContinueResponse))]
    [InlineData("""{"type":"continue","value":{"tab":{}}}""", typeof(TaskModuleCardResponse))]
    [InlineData("""{"type":"message","value":"Done"}""", typeof(TaskModuleMessageResponse))]
    [InlineData("""{"type":"other","value":1}""", typeof(TaskModuleResponseBase))]
    [InlineData("{}", typeof(TaskModuleResponseBase))]
    public void What_follows_a_dialog_is_read_by_its_type(string json, Type expected)
    {
        Assert.IsType(expected, BotJson.Read<TaskModuleResponseBase>(json));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("""{"type":"message","value":{}}""")]
    public void What_follows_a_dialog_but_has_another_form_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => BotJson.Read<TaskModuleResponseBase>(json));
    }

    [Fact]
    public void The_roster_s_objectId_is_the_aadObjectId_and_both_come_back()
    {
        var fromRoster = BotJson.Read<TeamsChannelAccount>("""{"id":"29:1","objectId":"o1","email":"ana@clinic.example","more":1}""")!;
        var both = BotJson.Read<TeamsChannelAccount>("""{"id":"29:1","objectId":"o1","aadObjectId":"a1"}""")!;

        Assert.Equal("o1", fromRoster.AadObjectId);
        Assert.Equal("a1", both.AadObjectId);
        var written = BotJson.ToElement(fromRoster);
        Assert.Equal("o1", written.GetProperty("objectId").GetString());
        Assert.Equal(1, written.GetProperty("more").GetInt32());
    }

    [Fact]
    public void Meeting_events_are_read_as_Teams_spells_them()
    {
        var started = BotJson.Read<MeetingStartEventDetails>(
            """{"MeetingType":"Scheduled","Title":"Handover","Id":"TUNN","JoinUrl":"https://teams.example/l/meetup-join/19","StartTime":"2026-03-02T08:00:05.123Z"}""")!;

        Assert.Equal("Scheduled Handover TUNN", $"{started.MeetingType} {started.Title} {started.Id}");
        Assert.Equal(new DateTime(2026, 3, 2, 8, 0, 5, 123, DateTimeKind.Utc), started.StartTime);
    }

    [Fact]
    public void People_of_a_meeting_are_read_and_written()
    {
        const string Json = """{"members":[{"user":{"id":"29:1","name":"Ana"},"meeting":{"inMeeting":true,"role":"Organizer"}}]}""";

        var details = BotJson.Read<MeetingParticipantsEventDetails>(Json)!;

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Json), BotJson.ToElement(details)), BotJson.Write(details));
        Assert.Empty(BotJson.Read<MeetingParticipantsEventDetails>("""{"members":null}""")!.Members);
    }

    [Fact]
    public void What_a_card_of_a_tab_holds_is_kept_whole()
    {
        var submit = BotJson.Read<TabSubmit>("""{"tabContext":{"tabEntityId":"rota"},"data":{"type":"tab/submit","day":3,"name":"Ana"}}""")!;

        Assert.Equal("tab/submit", submit.Data?.Type);
        Assert.Equal(3, submit.Data?.Properties?["day"].GetInt32());
        Assert.Equal("rota", submit.TabEntityContext?.TabEntityId);
    }

    [Fact]
    public void A_result_of_a_message_extension_is_written_with_its_preview()
    {
        var answer = new MessagingExtensionResponse(new MessagingExtensionResult(
            "list",
            "result",
            [new HeroCard(title: "Rota").ToAttachment().ToMessagingExtensionAttachment(new ThumbnailCard(title: "R").ToAttachment())]));

        var written = BotJson.ToElement(answer).GetProperty("composeExtension");

        Assert.Equal("list result", $"{written.GetProperty("attachmentLayout")} {written.GetProperty("type")}");
        var result = Assert.Single(written.GetProperty("attachments").EnumerateArray());
        Assert.Equal("Rota", result.GetProperty("content").GetProperty("title").GetString());
        Assert.Equal("R", result.GetProperty("preview").GetProperty("content").GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("{\"day\":3}", "{\"day\":3,\"type\":\"task/fetch\"}")]
    [InlineData("{\"type\":\"mine\"}", "{\"type\":\"task/fetch\"}")]
    [InlineData(null, "{\"type\":\"task/fetch\"}")]
    public void The_button_that_opens_a_dialog_takes_JSON_as_well(string? value, string expected)
    {
        Assert.Equal(expected, Assert.IsType<JsonElement>(new TaskModuleAction("Open", value).Value).GetRawText());
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[1]")]
    [InlineData(7)]
    public void The_button_that_opens_a_dialog_refuses_what_is_no_object(object value)
    {
        Assert.Throws<ArgumentException>(() => new TaskModuleAction("Open", value));
    }
}
#endif
