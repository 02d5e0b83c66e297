#if BOTSDK_SOURCE
using MassageBot.BotBuilder.Tests.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>What Teams tells in another form, or not at all, counts as not told and ends no turn.</summary>
public class TeamsValueTests
{
    private readonly NotingBot _bot = new();

    [Theory]
    [InlineData("application/vnd.microsoft.meetingStart", "null")]
    [InlineData("application/vnd.microsoft.meetingStart", "[]")]
    [InlineData("application/vnd.microsoft.meetingStart", """{"StartTime":"soon"}""")]
    [InlineData("application/vnd.microsoft.meetingEnd", "\"TUNN\"")]
    [InlineData("application/vnd.microsoft.meetingEnd", """{"EndTime":7}""")]
    [InlineData("application/vnd.microsoft.meetingParticipantJoin", """{"members":{}}""")]
    [InlineData("application/vnd.microsoft.meetingParticipantLeave", """{"members":[{"user":1}]}""")]
    [InlineData("application/vnd.microsoft.readReceipt", "7")]
    [InlineData("application/vnd.microsoft.readReceipt", """{"lastReadMessageId":{}}""")]
    public async Task An_event_whose_value_has_another_form_goes_to_the_method_for_events(string name, string value)
    {
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Read($$"""
            "type":"event","name":"{{name}}","value":{{value}}
            """));

        Assert.Equal(["event " + name], _bot.Calls);
    }

    [Theory]
    [InlineData("\"channelCreated\"")]
    [InlineData("[1]")]
    [InlineData("""{"eventType":7}""")]
    [InlineData("""{"eventType":"channelCreated","team":[]}""")]
    [InlineData("""{"eventType":"channelCreated","channel":"Rota"}""")]
    public async Task A_change_whose_channel_data_has_another_form_is_a_plain_change(string channelData)
    {
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Read($""" "type":"conversationUpdate","channelData":{channelData},"membersRemoved":[] """));
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Read($""" "type":"conversationUpdate","channelData":{channelData} """));
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Read($""" "type":"messageUpdate","channelData":{channelData} """));
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Read($""" "type":"messageDelete","channelData":{channelData} """));

        Assert.Equal(["changed", "deleted"], _bot.Calls);
    }

    [Fact]
    public async Task A_change_that_names_neither_channel_nor_team_has_its_method_all_the_same()
    {
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Read(""" "type":"conversationUpdate","channelData":{"eventType":"channelCreated"} """));

        Assert.Equal(["created True True"], _bot.Calls);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/anonymousQueryLink")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("composeExtension/querySettingUrl")]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("tab/fetch")]
    [InlineData("tab/submit")]
    [InlineData("fileConsent/invoke")]
    [InlineData("actionableMessage/executeAction")]
    [InlineData("adaptiveCard/action")]
    [InlineData("application/search")]
    public async Task An_invoke_without_a_value_is_a_bad_request(string name)
    {
        Assert.Equal(400, (await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, "null")))?.Status);
        Assert.Equal(400, (await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Read($""" "type":"invoke","name":"{name}" """)))?.Status);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task A_value_made_in_code_is_read_like_one_from_the_wire()
    {
        var invoke = TeamsTurn.Invoke("adaptiveCard/action", "null");
        invoke.Value = new AdaptiveCardInvokeValue { Action = new AdaptiveCardInvokeAction { Type = "Action.Execute", Verb = "claim" } };

        await TeamsTurn.AnswerAsync(_bot, invoke);

        Assert.Equal(["action claim"], _bot.Calls);
    }

    private sealed class NotingBot : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note("event " + turnContext.Activity.Name);

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"created {channelInfo is null} {teamInfo is null}");

        protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            await Note("action " + invokeValue.Action.Verb);
            return new AdaptiveCardInvokeResponse { StatusCode = 200 };
        }

        protected override async Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            await base.OnMessageUpdateActivityAsync(turnContext, cancellationToken);
            await Note("changed");
        }

        protected override async Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
        {
            await base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);
            await Note("deleted");
        }

        private Task<int> Note(string call)
        {
            Calls.Add(call);
            return Task.FromResult(0);
        }
    }
}
#endif
