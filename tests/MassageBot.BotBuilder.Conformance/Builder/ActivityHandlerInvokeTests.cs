using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Which method each invoke has, and how it is answered.</summary>
public class ActivityHandlerInvokeTests
{
    private readonly RecordingAdapter _adapter = new();

    [Theory]
    [InlineData("unknown/thing")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_unknown_invoke_is_answered_with_not_implemented(string? name)
    {
        var answer = await AnswerAsync(new ActivityHandler(), Invoke(name, null));

        Assert.Equal(501, answer?.Status);
        Assert.Equal("invokeResponse", Assert.Single(_adapter.Sent).Type);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task Signing_in_has_its_method_and_is_answered_with_ok(string name)
    {
        var bot = new NotingBot();

        var answer = await AnswerAsync(bot, Invoke(name, null));

        Assert.Equal(["sign in"], bot.Calls);
        Assert.Equal(200, answer?.Status);
        Assert.Null(answer?.Body);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task Signing_in_that_nobody_handles_is_answered_with_not_implemented(string name) =>
        Assert.Equal(501, (await AnswerAsync(new ActivityHandler(), Invoke(name, new { state = "1" })))?.Status);

    [Fact]
    public async Task The_action_of_a_card_gets_what_the_card_shows_next_as_its_answer()
    {
        var bot = new CardBot();

        var answer = await AnswerAsync(bot, Invoke("adaptiveCard/action", Execute("confirm")));

        Assert.Equal(200, answer?.Status);
        Assert.Equal("confirm", bot.Verb);
        Assert.Equal("confirmed", Assert.IsType<AdaptiveCardInvokeResponse>(answer?.Body).Value);
    }

    [Fact]
    public async Task The_action_of_a_card_that_nobody_handles_is_answered_with_not_implemented() =>
        Assert.Equal(501, (await AnswerAsync(new ActivityHandler(), Invoke("adaptiveCard/action", Execute("confirm"))))?.Status);

    [Fact]
    public async Task The_action_of_a_card_without_a_value_is_a_bad_request()
    {
        var answer = await AnswerAsync(new CardBot(), Invoke("adaptiveCard/action", null));

        Assert.Equal(400, answer?.Status);
        Assert.Equal("application/vnd.microsoft.error", Assert.IsType<AdaptiveCardInvokeResponse>(answer?.Body).Type);
    }

    [Fact]
    public async Task A_value_without_an_action_is_a_bad_request() =>
        Assert.Equal(400, (await AnswerAsync(new CardBot(), Invoke("adaptiveCard/action", new AdaptiveCardInvokeValue())))?.Status);

    [Fact]
    public async Task An_action_that_is_not_to_be_executed_is_a_bad_request()
    {
        var value = new AdaptiveCardInvokeValue { Action = new AdaptiveCardInvokeAction { Type = "Action.Submit" } };

        Assert.Equal(400, (await AnswerAsync(new CardBot(), Invoke("adaptiveCard/action", value)))?.Status);
    }

    [Fact]
    public async Task A_search_gets_what_was_found_as_its_answer()
    {
        var bot = new CardBot();
        var value = new SearchInvokeValue
        {
            Kind = SearchInvokeTypes.Typeahead,
            QueryText = "kne",
            QueryOptions = new SearchInvokeOptions { Skip = 5, Top = 10 },
        };

        var answer = await AnswerAsync(bot, Invoke("application/search", value));

        Assert.Equal(200, answer?.Status);
        Assert.Equal("typeahead kne 5 10", bot.Search);
        Assert.Equal("knee", Assert.IsType<SearchInvokeResponse>(answer?.Body).Value);
    }

    [Fact]
    public async Task A_search_that_nobody_handles_is_answered_with_not_implemented() =>
        Assert.Equal(501, (await AnswerAsync(new ActivityHandler(), Invoke("application/search", new SearchInvokeValue { Kind = "search", QueryText = "x" })))?.Status);

    [Theory]
    [InlineData(null, "kne", "test", 400)]
    [InlineData("search", null, "test", 400)]
    [InlineData("search", "", "test", 400)]
    [InlineData(null, "kne", "msteams", 200)]
    [InlineData("search", "kne", "test", 200)]
    public async Task A_search_needs_a_text_and_a_kind_which_Teams_may_leave_out(string? kind, string? text, string channelId, int status)
    {
        var invoke = Invoke("application/search", new SearchInvokeValue { Kind = kind, QueryText = text, QueryOptions = new SearchInvokeOptions() });
        invoke.ChannelId = channelId;

        Assert.Equal(status, (await AnswerAsync(new CardBot(), invoke))?.Status);
    }

    [Fact]
    public async Task What_a_method_throws_as_an_answer_is_the_answer()
    {
        var answer = await AnswerAsync(new RefusingBot(), Invoke("adaptiveCard/action", Execute("confirm")));

        Assert.Equal(409, answer?.Status);
        Assert.Equal("taken", answer?.Body);
    }

    [Fact]
    public async Task Another_exception_leaves_the_turn() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerAsync(new BrokenBot(), Invoke("adaptiveCard/action", Execute("confirm"))));

    [Fact]
    public async Task The_answer_of_an_override_is_sent()
    {
        var answer = await AnswerAsync(new OverridingBot(new InvokeResponse { Status = 202 }, sends: false), Invoke("any", null));

        Assert.Equal(202, answer?.Status);
    }

    [Fact]
    public async Task No_answer_of_an_override_is_not_sent() =>
        Assert.Null(await AnswerAsync(new OverridingBot(null, sends: true), Invoke("any", null)));

    [Fact]
    public async Task An_override_that_sent_its_answer_sends_no_second_one()
    {
        var adapter = new TurnStateAdapter();
        using var turn = new TurnContext(adapter, Invoke("any", null));

        await new OverridingBot(new InvokeResponse { Status = 202 }, sends: true).OnTurnAsync(turn);

        Assert.Equal(1, adapter.Answers);
    }

    private static Activity Invoke(string? name, object? value)
    {
        var invoke = RecordingAdapter.Incoming(ActivityTypes.Invoke);
        invoke.Name = name;
        invoke.Value = value is null ? null : RecordingAdapter.Json(value);
        return invoke;
    }

    private static AdaptiveCardInvokeValue Execute(string verb) =>
        new() { Action = new AdaptiveCardInvokeAction { Type = "Action.Execute", Verb = verb } };

    private async Task<InvokeResponse?> AnswerAsync(IBot bot, Activity invoke)
    {
        using var turn = new TurnContext(_adapter, invoke);
        await bot.OnTurnAsync(turn);
        return _adapter.Sent.Select(activity => activity.Value).OfType<InvokeResponse>().SingleOrDefault();
    }

    private sealed class CardBot : ActivityHandler
    {
        public string? Verb { get; private set; }

        public string? Search { get; private set; }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Verb = invokeValue.Action.Verb;
            return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "confirmed" });
        }

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Search = $"{invokeValue.Kind} {invokeValue.QueryText} {invokeValue.QueryOptions?.Skip} {invokeValue.QueryOptions?.Top}";
            return Task.FromResult(new SearchInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.search.searchResponse", Value = "knee" });
        }
    }

    private sealed class RefusingBot : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            throw new InvokeResponseException(HttpStatusCode.Conflict, "taken");
    }

    private sealed class BrokenBot : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("broken");
    }

    private sealed class OverridingBot(InvokeResponse? answer, bool sends) : ActivityHandler
    {
        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            if (sends && answer is not null)
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer }, cancellationToken);
            return answer;
        }
    }

    /// <summary>Keeps the answer to an invoke where adapters over HTTP keep it.</summary>
    private sealed class TurnStateAdapter : BotAdapter
    {
        public int Answers { get; private set; }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Answers += activities.Length;
            turnContext.TurnState.Set(InvokeResponseKey, activities[0]);
            return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
