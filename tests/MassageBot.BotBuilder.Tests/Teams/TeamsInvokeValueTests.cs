#if BOTSDK_SOURCE
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Tests.Teams;

/// <summary>Values as JSON: those that go to the bot as they are, and those of another form.</summary>
public class TeamsInvokeValueTests
{
    private static readonly string[] Names =
    [
        "composeExtension/query", "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/selectItem",
        "composeExtension/submitAction", "composeExtension/fetchTask", "composeExtension/querySettingUrl", "composeExtension/setting",
        "composeExtension/onCardButtonClicked", "task/fetch", "task/submit", "tab/fetch", "tab/submit", "config/fetch", "config/submit",
        "fileConsent/invoke", "actionableMessage/executeAction", "signin/verifyState", "signin/tokenExchange", "adaptiveCard/action",
        "application/search", "unheardOf",
    ];

    private static readonly string[] WrongKinds = ["[]", "[{}]", "7", "-1.5e300", "true", "\"\"", "\"{}\""];

    private readonly AnsweringBot _bot = new();

    public static IEnumerable<object[]> NamesAndWrongKinds =>
        from name in Names
        where !name.StartsWith("signin/", StringComparison.Ordinal) && name != "unheardOf"
        from value in WrongKinds
        select new object[] { name, value };

    [Theory]
    [InlineData("composeExtension/selectItem", "select")]
    [InlineData("composeExtension/setting", "setting")]
    [InlineData("composeExtension/onCardButtonClicked", "clicked")]
    [InlineData("config/fetch", "config fetch")]
    [InlineData("config/submit", "config submit")]
    public async Task A_value_that_only_the_bot_knows_is_handed_over_as_it_is(string name, string expected)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, """{"id":7,"deep":{"list":[1,null]}}"""));

        Assert.Equal(200, answer?.Status);
        Assert.Equal([expected + """ {"id":7,"deep":{"list":[1,null]}}"""], _bot.Calls);
    }

    [Theory]
    [InlineData("composeExtension/selectItem")]
    [InlineData("composeExtension/setting")]
    [InlineData("composeExtension/onCardButtonClicked")]
    public async Task A_missing_value_that_only_the_bot_knows_is_a_bad_request(string name)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, "null"));

        Assert.Equal(400, answer?.Status);
        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData("config/fetch", "config fetch")]
    [InlineData("config/submit", "config submit")]
    public async Task Setting_up_may_begin_without_a_value(string name, string expected)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, "null"));

        Assert.Equal(200, answer?.Status);
        Assert.Equal([expected + " Undefined"], _bot.Calls);
    }

    [Theory]
    [MemberData(nameof(NamesAndWrongKinds))]
    public async Task A_value_that_is_no_object_is_a_bad_request(string name, string value)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, value));

        Assert.Equal(400, answer?.Status);
        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData("composeExtension/query", """{"commandId":{}}""")]
    [InlineData("composeExtension/query", """{"parameters":{"name":"words"}}""")]
    [InlineData("composeExtension/query", """{"queryOptions":{"count":"many"}}""")]
    [InlineData("composeExtension/queryLink", """{"url":["https://clinic.example"]}""")]
    [InlineData("composeExtension/anonymousQueryLink", """{"url":false}""")]
    [InlineData("composeExtension/submitAction", """{"botActivityPreview":[{"type":"message","text":{}}]}""")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":1}""")]
    [InlineData("composeExtension/fetchTask", """{"messagePayload":{"mentions":[{"id":"first"}]}}""")]
    [InlineData("composeExtension/fetchTask", """{"messagePayload":{"deleted":"perhaps"}}""")]
    [InlineData("composeExtension/querySettingUrl", """{"state":1}""")]
    [InlineData("task/fetch", """{"context":"dark"}""")]
    [InlineData("task/submit", """{"tabContext":[]}""")]
    [InlineData("tab/fetch", """{"tabContext":{"tabEntityId":7}}""")]
    [InlineData("tab/submit", """{"data":[]}""")]
    [InlineData("fileConsent/invoke", """{"action":"accept","uploadInfo":"https://files.example"}""")]
    [InlineData("actionableMessage/executeAction", """{"actionId":{}}""")]
    [InlineData("adaptiveCard/action", """{"action":"claim"}""")]
    [InlineData("adaptiveCard/action", """{"action":null}""")]
    [InlineData("application/search", """{"kind":"search","queryText":"back","queryOptions":{"top":"all"}}""")]
    [InlineData("application/search", """{"kind":"search"}""")]
    public async Task A_field_of_the_wrong_type_is_a_bad_request_however_deep(string name, string value)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, value));

        Assert.Equal(400, answer?.Status);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task A_search_without_a_kind_is_a_bad_request_on_other_channels()
    {
        var invoke = TeamsTurn.Invoke("application/search", """{"queryText":"back"}""");
        invoke.ChannelId = "directline";

        Assert.Equal(400, (await TeamsTurn.AnswerAsync(_bot, invoke))?.Status);
    }

    [Fact]
    public async Task No_value_of_any_invoke_ends_in_an_error()
    {
        string[] objects =
        [
            "{}", """{"type":null}""", """{"":""}""", """{"action":{}}""", """{"action":"accept"}""", """{"data":null,"context":null}""",
            """{"parameters":null}""", """{"parameters":[null]}""", """{"parameters":[1]}""", """{"queryOptions":null}""", """{"tabContext":{}}""",
            """{"data":{"type":1}}""", """{"botActivityPreview":[null]}""", """{"messagePayload":{"from":[]}}""", """{"url":"\u0000"}""",
            """{"commandId":"a","commandId":"b"}""", """{"COMMANDID":"a"}""", """{"uploadInfo":{}}""", """{"queryText":" ","kind":""}""",
            $$"""{"data":{{string.Concat(Enumerable.Repeat("[", 50))}}{{string.Concat(Enumerable.Repeat("]", 50))}}}""",
        ];
        foreach (var name in Names)
        {
            foreach (var value in objects.Concat(WrongKinds).Append("null"))
            {
                var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, value));

                Assert.True(answer?.Status is 200 or 400 or 501, $"{name} {value}: {answer?.Status}");
            }
        }
    }

    private sealed class AnsweringBot : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement query, CancellationToken cancellationToken) =>
            Note("select", query, new MessagingExtensionResponse());

        protected override Task OnTeamsMessagingExtensionConfigurationSettingAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement settings, CancellationToken cancellationToken) =>
            Note("setting", settings, 0);

        protected override Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement cardData, CancellationToken cancellationToken) =>
            Note("clicked", cardData, 0);

        protected override Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement configData, CancellationToken cancellationToken) =>
            Note<ConfigResponseBase>("config fetch", configData, new ConfigTaskResponse());

        protected override Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement configData, CancellationToken cancellationToken) =>
            Note<ConfigResponseBase>("config submit", configData, new ConfigTaskResponse());

        private Task<T> Note<T>(string call, JsonElement value, T answer)
        {
            Calls.Add($"{call} {(value.ValueKind == JsonValueKind.Undefined ? "Undefined" : value.GetRawText())}");
            return Task.FromResult(answer);
        }
    }
}
#endif
