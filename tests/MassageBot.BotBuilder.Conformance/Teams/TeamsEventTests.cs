using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Conformance.Teams;

public class TeamsEventTests
{
    private readonly MeetingBot _bot = new();

    public static TheoryData<string, object, string> Values => new()
    {
        { "application/vnd.microsoft.meetingStart", new { id = "TUNN", title = "Handover", joinUrl = "https://teams.example/join", meetingType = "Scheduled", startTime = "2026-03-02T08:00:00Z" }, "started TUNN Handover https://teams.example/join Scheduled 08:00" },
        { "application/vnd.microsoft.meetingEnd", new { id = "TUNN", title = "Handover", meetingType = "Scheduled", endTime = "2026-03-02T09:30:00Z" }, "ended TUNN Handover Scheduled 09:30" },
        { "application/vnd.microsoft.meetingParticipantJoin", new { members = new[] { new { user = new { id = "29:1", name = "Ana" }, meeting = new { inMeeting = true, role = "Organizer" } } } }, "joined Ana Organizer True" },
        { "application/vnd.microsoft.meetingParticipantLeave", new { members = new[] { new { user = new { id = "29:1", name = "Ana" }, meeting = new { inMeeting = false, role = "Attendee" } } } }, "left Ana Attendee False" },
        { "application/vnd.microsoft.readReceipt", new { lastReadMessageId = "1645135211834" }, "read 1645135211834" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Each_event_of_Teams_has_its_method_and_the_method_gets_the_value(string name, object value, string expected)
    {
        await RunAsync(name, TeamsTurn.Json(value));

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("application/vnd.microsoft.unheardOf")]
    [InlineData("handoff.status")]
    public async Task Another_event_goes_to_the_method_for_events(string name)
    {
        await RunAsync(name, TeamsTurn.Json(new { state = "done" }));

        Assert.Equal([name], _bot.Calls);
    }

    [Fact]
    public async Task The_events_of_Teams_are_plain_events_on_other_channels()
    {
        await RunAsync("application/vnd.microsoft.readReceipt", TeamsTurn.Json(new { lastReadMessageId = "1" }), "directline");

        Assert.Equal(["application/vnd.microsoft.readReceipt"], _bot.Calls);
    }

    [Theory]
    [InlineData("100", "200", true)]
    [InlineData("200", "200", true)]
    [InlineData("300", "200", false)]
    [InlineData("1645135211834", "1645135211835", true)]
    [InlineData("", "200", false)]
    [InlineData("100", null, false)]
    [InlineData("hundred", "200", false)]
    public void A_message_is_read_if_it_is_not_later_than_the_last_read_one(string message, string? lastRead, bool expected)
    {
        Assert.Equal(expected, new ReadReceiptInfo(lastRead).IsMessageRead(message));
        Assert.Equal(expected, ReadReceiptInfo.IsMessageRead(message, lastRead));
    }

    private Task<InvokeResponse?> RunAsync(string name, object value, string channel = "msteams")
    {
        var activity = TeamsTurn.Incoming(ActivityTypes.Event);
        activity.Name = name;
        activity.Value = value;
        activity.ChannelId = channel;
        return TeamsTurn.AnswerAsync(_bot, activity);
    }

    private sealed class MeetingBot : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"started {meeting.Id} {meeting.Title} {meeting.JoinUrl} {meeting.MeetingType} {meeting.StartTime:HH:mm}");

        protected override Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"ended {meeting.Id} {meeting.Title} {meeting.MeetingType} {meeting.EndTime:HH:mm}");

        protected override Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"joined {meeting.Members[0].User?.Name} {meeting.Members[0].Meeting?.Role} {meeting.Members[0].Meeting?.InMeeting}");

        protected override Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"left {meeting.Members[0].User?.Name} {meeting.Members[0].Meeting?.Role} {meeting.Members[0].Meeting?.InMeeting}");

        protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"read {readReceiptInfo.LastReadMessageId}");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note(turnContext.Activity.Name!);

        private Task<int> Note(string call)
        {
            Calls.Add(call);
            return Task.FromResult(0);
        }
    }
}
