#if BOTSDK_SOURCE
using System.Net;
using MassageBot.BotBuilder.Tests.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Tests.Teams;

/// <summary>Who joined is looked up, since Teams tells only ids.</summary>
public sealed class TeamsMembersTests : IDisposable
{
    private const string InTeam = "\"type\":\"conversationUpdate\",\"channelData\":{\"team\":{\"id\":\"19:team\",\"name\":\"Reception\"}},";
    private const string InChat = "\"type\":\"conversationUpdate\",";

    private readonly AnsweringChannel _channel = new();
    private readonly RosterBot _bot = new();

    public void Dispose() => _channel.Dispose();

    [Fact]
    public async Task Everybody_but_the_bot_is_looked_up_in_the_team()
    {
        _channel.On("GET /emea/v3/conversations/19%3Ateam/members/29%3A1", """{"id":"29:1","name":"Ana","email":"ana@clinic.example","objectId":"o1","userRole":"user"}""");

        await RunAsync(InTeam + """ "membersAdded":[{"id":"28:bot"},{"id":"29:1"}] """);

        Assert.Equal(["added in Reception: 28:bot, 29:1 Ana ana@clinic.example o1"], _bot.Calls);
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task Outside_of_teams_members_are_looked_up_in_the_chat()
    {
        _channel.On("GET /emea/v3/conversations/19%3Achat/members/29%3A1", """{"id":"29:1","name":"Ana"}""");

        await RunAsync(InChat + """ "membersAdded":[{"id":"29:1"}] """);

        Assert.Equal(["added in : 29:1 Ana"], _bot.Calls);
    }

    [Fact]
    public async Task Of_whom_the_activity_tells_enough_nobody_is_asked()
    {
        await RunAsync(InTeam + """ "membersAdded":[{"id":"29:1","name":"Ana","email":"ana@clinic.example"}] """);

        Assert.Equal(["added in Reception: 29:1 Ana ana@clinic.example"], _bot.Calls);
        Assert.Empty(_channel.Calls);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "MemberNotFoundInConversation")]
    [InlineData(HttpStatusCode.BadRequest, "ConversationNotFound")]
    public async Task Who_cannot_be_found_is_told_with_what_the_activity_says(HttpStatusCode status, string code)
    {
        _channel.On("GET /emea/v3/conversations/19%3Ateam/members/29%3A1", "{\"error\":{\"code\":\"" + code + "\"}}", status);

        await RunAsync(InTeam + """ "membersAdded":[{"id":"29:1","aadObjectId":"o1"}] """);

        Assert.Equal(["added in Reception: 29:1 o1"], _bot.Calls);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Another_refusal_ends_the_turn(HttpStatusCode status)
    {
        _channel.On("GET /emea/v3/conversations/19%3Ateam/members/29%3A1", "{}", status);

        await Assert.ThrowsAsync<ErrorResponseException>(() => RunAsync(InTeam + """ "membersAdded":[{"id":"29:1"}] """));

        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task An_answer_that_names_nobody_changes_nothing(string body)
    {
        _channel.On("GET /emea/v3/conversations/19%3Ateam/members/29%3A1", body);

        await RunAsync(InTeam + """ "membersAdded":[{"id":"29:1"}] """);

        Assert.Equal(["added in Reception: 29:1"], _bot.Calls);
    }

    [Fact]
    public async Task Without_a_connection_nobody_is_looked_up()
    {
        using var turn = TeamsTurn.Start(TeamsTurn.Read(InTeam + """ "membersAdded":[{"id":"29:1"}] """));

        await _bot.OnTurnAsync(turn);

        Assert.Equal(["added in Reception: 29:1"], _bot.Calls);
    }

    [Fact]
    public async Task Gaps_in_the_list_are_passed_over_and_an_empty_list_is_told_to_nobody()
    {
        await RunAsync(InTeam + """ "membersAdded":[null,{"name":"nobody"}] """);
        await RunAsync(InTeam + """ "membersAdded":[] """);
        await RunAsync(InTeam + """ "membersRemoved":[null] """);

        Assert.Equal(["added in Reception: nobody"], _bot.Calls);
    }

    [Fact]
    public async Task A_field_of_the_wrong_type_leaves_what_the_protocol_knows()
    {
        await RunAsync(InTeam + """ "membersRemoved":[{"id":"29:1","name":"Ana","email":{"work":1}}] """);

        Assert.Equal(["removed from Reception: 29:1 Ana"], _bot.Calls);
    }

    private async Task RunAsync(string fields)
    {
        using var turn = TeamsTurn.Start(TeamsTurn.Read(fields), _channel);
        await _bot.OnTurnAsync(turn);
    }

    private sealed class RosterBot : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"added in {teamInfo?.Name}: {Names(teamsMembersAdded)}");

        protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"removed from {teamInfo?.Name}: {Names(teamsMembersRemoved)}");

        private static string Names(IEnumerable<TeamsChannelAccount> members) => string.Join(
            ", ",
            members.Select(member => string.Join(' ', new[] { member.Id, member.Name, member.Email, member.AadObjectId }.Where(part => part is not null))));

        private Task<int> Note(string call)
        {
            Calls.Add(call);
            return Task.FromResult(0);
        }
    }
}
#endif
