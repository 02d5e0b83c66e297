using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 5, what holds for every adapter.</summary>
public class BotAdapterTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task The_turn_runs_in_the_culture_of_the_activity()
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.Locale = "de-DE";
        var before = CultureInfo.CurrentCulture;
        string? during = null;

        await _adapter.RunAsync(incoming, (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal("de-DE", during);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Theory]
    [InlineData("not a locale !")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_locale_that_does_not_exist_does_no_harm(string? locale)
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.Locale = locale;
        var ran = false;

        await _adapter.RunAsync(incoming, (_, _) =>
        {
            ran = true;
            return Task.CompletedTask;
        });

        Assert.True(ran);
    }

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot()
    {
        var order = new List<string>();
        _adapter.Use(new Step("one", order)).Use(new Step("two", order));

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["one", "two", "bot", "two back", "one back"], order);
    }

    [Fact]
    public async Task An_exception_goes_to_the_error_handler()
    {
        Exception? seen = null;
        _adapter.OnTurnError = (_, exception) =>
        {
            seen = exception;
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal("broken", seen?.Message);
    }

    [Fact]
    public async Task An_exception_is_thrown_on_if_there_is_no_error_handler() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => throw new InvalidOperationException("broken")));

    [Fact]
    public async Task A_conversation_is_continued_by_an_event()
    {
        Activity? seen = null;
        var reference = RecordingAdapter.Incoming().GetConversationReference();

        await _adapter.ContinueConversationAsync(
            "b1",
            reference,
            (turn, _) =>
            {
                seen = turn.Activity;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal(ActivityTypes.Event, seen?.Type);
        Assert.Equal("ContinueConversation", seen?.Name);
    }

    private sealed class Step(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            await next(cancellationToken);
            order.Add(name + " back");
        }
    }
}
