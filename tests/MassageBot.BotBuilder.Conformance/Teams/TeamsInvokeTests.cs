using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Teams;

public class TeamsInvokeTests
{
    private static readonly object Theme = new { theme = "dark" };

    private readonly InvokedBot _bot = new();

    public static TheoryData<string, object, string> Values => new()
    {
        { "composeExtension/query", new { commandId = "find", parameters = new[] { new { name = "words", value = "lower back" } }, queryOptions = new { skip = 25, count = 10 } }, "query find words=lower back 25+10" },
        { "composeExtension/queryLink", new { url = "https://clinic.example/rota" }, "link https://clinic.example/rota" },
        { "composeExtension/anonymousQueryLink", new { url = "https://clinic.example/rota" }, "anonymous link https://clinic.example/rota" },
        { "composeExtension/fetchTask", new { commandId = "ask", commandContext = "message", messagePayload = new { body = new { content = "hello" } } }, "fetch ask message hello" },
        { "composeExtension/submitAction", new { commandId = "ask", data = new { } }, "submit ask" },
        { "composeExtension/querySettingUrl", new { commandId = "find" }, "settings of find" },
        { "task/fetch", new { data = new { open = 1 }, context = Theme }, "dialog dark True" },
        { "task/submit", new { data = new { open = 1 }, context = Theme }, "dialog sent dark True" },
        { "tab/fetch", new { tabContext = new { tabEntityId = "rota" }, context = Theme }, "tab rota dark" },
        { "tab/submit", new { tabContext = new { tabEntityId = "rota" }, context = Theme, data = new { type = "tab/submit", day = 3 } }, "tab sent rota tab/submit" },
        { "fileConsent/invoke", new { action = "accept", uploadInfo = new { name = "notes.pdf", uploadUrl = "https://files.example/1" } }, "accepted notes.pdf https://files.example/1" },
        { "fileConsent/invoke", new { action = "decline" }, "declined" },
        { "actionableMessage/executeAction", new { actionId = "claim", body = "{}" }, "button claim {}" },
        { "signin/verifyState", new { state = "123456" }, "signed in" },
        { "signin/tokenExchange", new { id = "1", token = "t" }, "signed in" },
        { "adaptiveCard/action", new { action = new { type = "Action.Execute", verb = "claim" } }, "action claim" },
        { "application/search", new { kind = "typeahead", queryText = "back", queryOptions = new { skip = 0, top = 5 } }, "search typeahead back 5" },
    };

    public static TheoryData<string, object> NamesWithValues
    {
        get
        {
            var names = new TheoryData<string, object>();
            foreach (var row in Values)
                names.Add((string)row[0], row[1]);
            return names;
        }
    }

    public static TheoryData<string> NamesWhoseValueIsRead => new(Values.Select(row => (string)row[0]).Distinct().Where(name => !name.StartsWith("signin/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Each_name_has_its_method_and_the_method_gets_the_value(string name, object value, string expected)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, TeamsTurn.Json(value)));

        Assert.Equal([expected], _bot.Calls);
        Assert.Equal(200, answer?.Status);
    }

    [Theory]
    [MemberData(nameof(NamesWithValues))]
    public async Task What_the_bot_has_no_method_for_is_answered_with_not_implemented(string name, object value)
    {
        var answer = await TeamsTurn.AnswerAsync(new TeamsActivityHandler(), TeamsTurn.Invoke(name, TeamsTurn.Json(value)));

        Assert.Equal(501, answer?.Status);
        Assert.Null(answer?.Body);
    }

    [Theory]
    [MemberData(nameof(NamesWhoseValueIsRead))]
    public async Task An_invoke_whose_value_is_a_text_is_a_bad_request(string name)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, "lower back"));

        Assert.Equal(400, answer?.Status);
        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData("composeExtension/unheardOf")]
    [InlineData("task/close")]
    [InlineData("COMPOSEEXTENSION/QUERY")]
    [InlineData("")]
    public async Task A_name_nobody_knows_is_answered_with_not_implemented(string name)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, TeamsTurn.Json(new { commandId = "find" })));

        Assert.Equal(501, answer?.Status);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task A_card_button_of_the_type_invoke_comes_without_a_name()
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(null, TeamsTurn.Json(new { claim = 7 })));

        Assert.Equal(["card"], _bot.Calls);
        Assert.Equal(202, answer?.Status);
    }

    [Fact]
    public async Task An_invoke_without_a_name_from_another_channel_is_not_a_card_button()
    {
        var invoke = TeamsTurn.Invoke(null, TeamsTurn.Json(new { claim = 7 }));
        invoke.ChannelId = "directline";

        var answer = await TeamsTurn.AnswerAsync(_bot, invoke);

        Assert.Equal(501, answer?.Status);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task An_invoke_without_a_name_that_no_method_handles_is_answered_with_not_implemented()
    {
        var answer = await TeamsTurn.AnswerAsync(new TeamsActivityHandler(), TeamsTurn.Invoke(null));

        Assert.Equal(501, answer?.Status);
    }

    [Theory]
    [InlineData("composeExtension/query", nameof(InvokedBot.Results))]
    [InlineData("composeExtension/fetchTask", nameof(InvokedBot.Next))]
    [InlineData("composeExtension/submitAction", nameof(InvokedBot.Next))]
    [InlineData("task/fetch", nameof(InvokedBot.Dialog))]
    [InlineData("tab/fetch", nameof(InvokedBot.Tab))]
    public async Task What_the_method_returns_is_the_body_of_the_answer(string name, string field)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, TeamsTurn.Json(new { commandId = "find" })));

        Assert.Same(typeof(InvokedBot).GetField(field)!.GetValue(null), answer?.Body);
    }

    [Fact]
    public async Task The_answer_to_an_executed_card_action_is_the_body_too()
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke("adaptiveCard/action", TeamsTurn.Json(new { action = new { verb = "claim", type = "Action.Execute" } })));

        Assert.Same(InvokedBot.Card, answer?.Body);
    }

    [Theory]
    [InlineData("actionableMessage/executeAction")]
    [InlineData("signin/verifyState")]
    public async Task A_method_that_returns_nothing_is_answered_without_a_body(string name)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke(name, TeamsTurn.Json(new { state = "1" })));

        Assert.Equal(200, answer?.Status);
        Assert.Null(answer?.Body);
    }

    [Theory]
    [InlineData("edit", "edit Closed on Monday")]
    [InlineData("send", "send Closed on Monday")]
    public async Task The_answer_to_a_preview_has_its_method_and_brings_the_message_along(string action, string expected)
    {
        var value = new { commandId = "announce", botMessagePreviewAction = action, botActivityPreview = new[] { new { type = "message", text = "Closed on Monday" } } };

        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke("composeExtension/submitAction", TeamsTurn.Json(value)));

        Assert.Equal([expected], _bot.Calls);
        Assert.Equal(200, answer?.Status);
    }

    [Fact]
    public async Task Another_answer_to_a_preview_is_a_bad_request()
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke("composeExtension/submitAction", TeamsTurn.Json(new { botMessagePreviewAction = "keep" })));

        Assert.Equal(400, answer?.Status);
        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData("later")]
    [InlineData("ACCEPT")]
    [InlineData("")]
    public async Task Another_answer_to_a_file_consent_card_is_a_bad_request(string action)
    {
        var answer = await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke("fileConsent/invoke", TeamsTurn.Json(new { action })));

        Assert.Equal(400, answer?.Status);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task A_search_from_Teams_without_a_kind_is_a_plain_search()
    {
        await TeamsTurn.AnswerAsync(_bot, TeamsTurn.Invoke("application/search", TeamsTurn.Json(new { queryText = "back" })));

        Assert.Equal(["search search back"], _bot.Calls);
    }

    [Fact]
    public async Task The_names_of_Teams_have_their_methods_on_other_channels_too()
    {
        var invoke = TeamsTurn.Invoke("task/fetch", TeamsTurn.Json(new { context = Theme }));
        invoke.ChannelId = "emulator";

        await TeamsTurn.AnswerAsync(_bot, invoke);

        Assert.Equal(["dialog dark False"], _bot.Calls);
    }

    [Fact]
    public async Task A_message_goes_to_the_method_for_messages()
    {
        var bot = new HearingBot();

        await TeamsTurn.AnswerAsync(bot, TeamsTurn.Incoming(ActivityTypes.Message));

        Assert.True(bot.Heard);
    }

    private sealed class HearingBot : TeamsActivityHandler
    {
        public bool Heard { get; private set; }

        protected override Task OnMessageActivityAsync(Microsoft.Bot.Builder.ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            Heard = true;
            return Task.CompletedTask;
        }
    }
}
