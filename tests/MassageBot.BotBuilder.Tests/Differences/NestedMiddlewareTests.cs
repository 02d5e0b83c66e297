using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>A set of middleware within a set runs around what comes next, so that what ends the turn in it ends it.</summary>
public class NestedMiddlewareTests
{
    private readonly List<string> _order = [];

    [Fact]
    public async Task A_set_within_a_set_runs_around_what_comes_next()
    {
        await RunAsync(new Step("one", _order), new MiddlewareSet().Use(new Step("inner one", _order)).Use(new Step("inner two", _order)), new Step("two", _order));

        Assert.Equal(["one", "inner one", "inner two", "two", "bot", "two back", "inner two back", "inner one back", "one back"], _order);
    }

    [Fact]
    public async Task What_does_not_go_on_in_a_set_within_a_set_ends_the_turn()
    {
        await RunAsync(new MiddlewareSet().Use(new Step("stop", _order, goesOn: false)), new Step("never", _order));

        Assert.Equal(["stop", "stop back"], _order);
    }

    private Task RunAsync(params IMiddleware[] middleware)
    {
        var adapter = new TestAdapter();
        foreach (var step in middleware)
            adapter.Use(step);
        return adapter.SendTextToBotAsync(
            "hello",
            (_, _) =>
            {
                _order.Add("bot");
                return Task.CompletedTask;
            },
            CancellationToken.None);
    }

    private sealed class Step(string name, List<string> order, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            if (goesOn)
                await next(cancellationToken);
            order.Add(name + " back");
        }
    }
}
