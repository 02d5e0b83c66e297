#if BOTSDK_SOURCE
using MassageBot.BotBuilder.Tests.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Teams;

public sealed class TeamsInfoTests : IDisposable
{
    private const string InTeam = """ "type":"message","channelData":{"team":{"id":"19:team"},"tenant":{"id":"t1"},"meeting":{"id":"TUNN=="}} """;
    private const string InChat = """ "type":"message" """;
    private const string Team = "/emea/v3/conversations/19%3Ateam";

    private readonly AnsweringChannel _channel = new();

    public void Dispose() => _channel.Dispose();

    [Fact]
    public async Task The_members_of_a_team_are_asked_for_by_the_id_of_the_team_and_those_of_a_chat_by_that_of_the_chat()
    {
        _channel.On($"GET {Team}/members", """[{"id":"29:1","givenName":"Ana","surname":"Ruiz","userPrincipalName":"ana@clinic.example","tenantId":"t1"}]""");
        _channel.On("GET /emea/v3/conversations/19%3Achat/members", """[{"id":"29:2"}]""");

        var inTeam = Assert.Single(await TeamsInfo.GetMembersAsync(Turn(InTeam)));
        var inChat = Assert.Single(await TeamsInfo.GetMembersAsync(Turn(InChat)));

        Assert.Equal("29:1 Ana Ruiz ana@clinic.example t1", $"{inTeam.Id} {inTeam.GivenName} {inTeam.Surname} {inTeam.UserPrincipalName} {inTeam.TenantId}");
        Assert.Equal("29:2", inChat.Id);
    }

    [Fact]
    public async Task A_page_of_members_has_members_of_Teams()
    {
        _channel.On($"GET {Team}/pagedmembers?pageSize=100&continuationToken=2", """{"continuationToken":"3","members":[{"id":"29:1","email":"ana@clinic.example"}]}""");

        var page = await TeamsInfo.GetPagedMembersAsync(Turn(InTeam), 100, "2");

        Assert.Equal("3", page.ContinuationToken);
        Assert.Equal("ana@clinic.example", Assert.Single(page.Members).Email);
    }

    [Fact]
    public async Task One_member_is_asked_for_in_the_team_or_chat()
    {
        _channel.On($"GET {Team}/members/29%3A1", """{"id":"29:1","name":"Ana"}""");

        var member = await TeamsInfo.GetMemberAsync(Turn(InTeam), "29:1");

        Assert.Equal("Ana", member.Name);
    }

    [Fact]
    public async Task Another_team_may_be_asked_about()
    {
        _channel.On("GET /emea/v3/conversations/19%3Aother/members/29%3A1", """{"id":"29:1","name":"Ana"}""");
        _channel.On("GET /emea/v3/conversations/19%3Aother/members", """[{"id":"29:1"}]""");
        _channel.On("GET /emea/v3/conversations/19%3Aother/pagedmembers?pageSize=50&continuationToken=2", """{"members":[{"id":"29:3"}]}""");

        Assert.Equal("Ana", (await TeamsInfo.GetTeamMemberAsync(Turn(InChat), "29:1", "19:other")).Name);
        Assert.Single(await TeamsInfo.GetTeamMembersAsync(Turn(InChat), "19:other"));
        Assert.Equal("29:3", Assert.Single((await TeamsInfo.GetPagedTeamMembersAsync(Turn(InChat), "19:other", "2", 50)).Members).Id);
    }

    [Fact]
    public async Task A_team_and_its_channels_are_asked_for()
    {
        _channel.On("GET /emea/v3/teams/19%3Ateam", """{"id":"19:team","name":"Reception","aadGroupId":"g1","channelCount":2,"memberCount":9,"type":"standard"}""");
        _channel.On("GET /emea/v3/teams/19%3Ateam/conversations", """{"conversations":[{"id":"19:team"},{"id":"19:rota","name":"Rota"}]}""");

        var team = await TeamsInfo.GetTeamDetailsAsync(Turn(InTeam));
        var channels = await TeamsInfo.GetTeamChannelsAsync(Turn(InTeam));

        Assert.Equal("Reception g1 2 9 standard", $"{team.Name} {team.AadGroupId} {team.ChannelCount} {team.MemberCount} {team.Type}");
        Assert.Equal(["19:team ", "19:rota Rota"], channels.Select(channel => $"{channel.Id} {channel.Name}"));
    }

    [Fact]
    public async Task A_meeting_and_who_takes_part_are_asked_for()
    {
        _channel.On("GET /emea/v1/meetings/TUNN%3D%3D", """{"details":{"id":"TUNN==","title":"Handover","type":"scheduled","scheduledStartTime":"2026-03-02T08:00:00Z"},"organizer":{"id":"29:1"}}""");
        _channel.On("GET /emea/v1/meetings/TUNN%3D%3D/participants/a1?tenantId=t1", """{"user":{"id":"29:user"},"meeting":{"role":"Presenter","inMeeting":true},"conversation":{"id":"19:meeting"}}""");

        var meeting = await TeamsInfo.GetMeetingInfoAsync(Turn(InTeam));
        var participant = await TeamsInfo.GetMeetingParticipantAsync(Turn(InTeam));

        Assert.Equal("Handover", meeting.Details?.Title);
        Assert.Equal("29:1", meeting.Organizer?.Id);
        Assert.Equal("29:user Presenter True 19:meeting", $"{participant.User?.Id} {participant.Meeting?.Role} {participant.Meeting?.InMeeting} {participant.Conversation?.Id}");
    }

    [Fact]
    public async Task What_is_neither_given_nor_in_the_activity_is_asked_for_by_name()
    {
        var turn = Turn(InChat);

        Assert.StartsWith("teamId", (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn))).Message, StringComparison.Ordinal);
        Assert.StartsWith("teamId", (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamChannelsAsync(turn))).Message, StringComparison.Ordinal);
        Assert.StartsWith("teamId", (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamMembersAsync(turn))).Message, StringComparison.Ordinal);
        Assert.StartsWith("meetingId", (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMeetingInfoAsync(turn))).Message, StringComparison.Ordinal);
        Assert.StartsWith("tenantId", (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMeetingParticipantAsync(turn, "m1"))).Message, StringComparison.Ordinal);
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task A_turn_without_a_connection_says_what_it_lacks()
    {
        using var turn = TeamsTurn.Start(TeamsTurn.Read(InTeam));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, "29:1"));

        Assert.Contains("serviceUrl", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_to_a_channel_starts_a_thread_whose_reference_comes_back()
    {
        var adapter = new StartingAdapter();
        using var turn = new TurnContext(adapter, TeamsTurn.Read(InTeam));
        turn.TurnState.Set(BotAdapter.OAuthScopeKey, "https://audience.example");

        var (reference, activityId) = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("A client needs you"), "19:rota", "app-1");

        Assert.Equal("19:rota;messageid=5", reference.Conversation.Id);
        Assert.Equal("5", activityId);
        Assert.Equal("app-1 msteams https://teams.example/emea/ https://audience.example", adapter.Start);
        Assert.True(adapter.Parameters?.IsGroup);
        Assert.Equal("A client needs you", adapter.Parameters?.Activity?.Text);
        Assert.Equal("""{"channel":{"id":"19:rota"}}""", BotJson.Write(adapter.Parameters?.ChannelData));
    }

    private TurnContext Turn(string fields) => TeamsTurn.Start(TeamsTurn.Read(fields), _channel);

    private sealed class StartingAdapter : TestAdapter
    {
        public string? Start { get; private set; }

        public ConversationParameters? Parameters { get; private set; }

        public override async Task CreateConversationAsync(
            string botAppId,
            string channelId,
            string serviceUrl,
            string audience,
            ConversationParameters conversationParameters,
            BotCallbackHandler callback,
            CancellationToken cancellationToken)
        {
            Start = $"{botAppId} {channelId} {serviceUrl} {audience}";
            Parameters = conversationParameters;
            var started = new Activity
            {
                Type = ActivityTypes.Event,
                Id = "5",
                ChannelId = channelId,
                ServiceUrl = serviceUrl,
                Conversation = new ConversationAccount(id: "19:rota;messageid=5"),
            };
            using var turn = new TurnContext(this, started);
            await callback(turn, cancellationToken);
        }
    }
}
#endif
