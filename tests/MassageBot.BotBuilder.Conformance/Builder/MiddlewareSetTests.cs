using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 5: middleware around the bot.</summary>
public class MiddlewareSetTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot()
    {
        _adapter.Use(Step("one")).Use(Step("two"));

        await RunAsync();

        Assert.Equal(["one", "two", "bot", "two back", "one back"], _order);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        _adapter.Use(Step("one")).Use(new Doing((_, _, _) =>
        {
            _order.Add("stop");
            return Task.CompletedTask;
        })).Use(Step("never"));

        await RunAsync();

        Assert.Equal(["one", "stop", "one back"], _order);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_may_answer()
    {
        _adapter.Use(new Doing((turn, _, token) => turn.SendActivityAsync("closed", cancellationToken: token)));

        await RunAsync();

        Assert.Equal(["closed"], _adapter.Sent.Select(activity => activity.Text));
        Assert.Empty(_order);
    }

    [Fact]
    public async Task An_exception_passes_the_middleware_before_it_on_its_way_out()
    {
        _adapter.Use(new Doing(async (_, next, token) =>
        {
            try
            {
                await next(token);
            }
            finally
            {
                _order.Add("saw it");
            }
        })).Use(Step("two"));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => throw new InvalidOperationException("broken")));

        Assert.Equal(["two", "saw it"], _order);
    }

    [Fact]
    public async Task Middleware_may_handle_the_exception_of_the_bot()
    {
        var reported = false;
        _adapter.OnTurnError = (_, _) =>
        {
            reported = true;
            return Task.CompletedTask;
        };
        _adapter.Use(new Doing(async (turn, next, token) =>
        {
            try
            {
                await next(token);
            }
            catch (InvalidOperationException)
            {
                await turn.SendActivityAsync("sorry", cancellationToken: token);
            }
        }));

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal("sorry", Assert.Single(_adapter.Sent).Text);
        Assert.False(reported);
    }

    [Fact]
    public async Task All_see_the_same_turn_and_what_the_one_before_put_into_it()
    {
        ITurnContext? first = null;
        _adapter.Use(new Doing((turn, next, token) =>
        {
            first = turn;
            turn.TurnState.Set("language", "de");
            return next(token);
        }));
        string? language = null;

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (turn, _) =>
        {
            Assert.Same(first, turn);
            language = turn.TurnState.Get<string>("language");
            return Task.CompletedTask;
        });

        Assert.Equal("de", language);
    }

    [Fact]
    public async Task The_token_that_is_passed_on_is_the_token_that_arrives()
    {
        using var mine = new CancellationTokenSource();
        _adapter.Use(new Doing((_, next, _) => next(mine.Token)));
        var seen = CancellationToken.None;

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (_, token) =>
        {
            seen = token;
            return Task.CompletedTask;
        });

        Assert.Equal(mine.Token, seen);
    }

    [Fact]
    public async Task A_set_is_middleware_itself()
    {
        _adapter.Use(Step("one")).Use(new MiddlewareSet()).Use(new MiddlewareSet().Use(Step("inner")));

        await RunAsync();

        Assert.Equal(["one", "inner"], _order.Where(step => step is "one" or "inner"));
        Assert.Single(_order, "bot");
    }

    [Fact]
    public async Task A_set_without_middleware_runs_the_bot()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());

        await new MiddlewareSet().ReceiveActivityWithStatusAsync(
            turn,
            (_, _) =>
            {
                _order.Add("bot");
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal(["bot"], _order);
    }

    [Fact]
    public async Task Without_a_bot_the_turn_ends_after_the_middleware()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());

        await new MiddlewareSet().Use(Step("one")).ReceiveActivityWithStatusAsync(turn, null!, CancellationToken.None);

        Assert.Equal(["one", "one back"], _order);
    }

    [Fact]
    public async Task Middleware_runs_for_every_type_of_activity()
    {
        var types = new List<string>();
        _adapter.Use(new Doing((turn, next, token) =>
        {
            types.Add(turn.Activity.Type);
            return next(token);
        }));

        foreach (var type in new[] { ActivityTypes.Message, ActivityTypes.Invoke, ActivityTypes.ConversationUpdate, "other" })
            await _adapter.RunAsync(RecordingAdapter.Incoming(type), (_, _) => Task.CompletedTask);

        Assert.Equal(["message", "invoke", "conversationUpdate", "other"], types);
    }

    [Fact]
    public void What_was_added_is_listed_in_order()
    {
        var one = Step("one");
        var two = Step("two");

        var set = new MiddlewareSet().Use(one).Use(two);

        Assert.Equal([one, two], set.ToArray());
    }

    [Fact]
    public void An_adapter_tells_its_middleware()
    {
        var one = Step("one");

        _adapter.Use(one);

        Assert.Equal([one], _adapter.MiddlewareSet.ToArray());
    }

    private Task RunAsync() => _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) =>
    {
        _order.Add("bot");
        return Task.CompletedTask;
    });

    private Doing Step(string name) => new(async (_, next, token) =>
    {
        _order.Add(name);
        await next(token);
        _order.Add(name + " back");
    });

    private sealed class Doing(Func<ITurnContext, NextDelegate, CancellationToken, Task> what) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            what(turnContext, next, cancellationToken);
    }
}
