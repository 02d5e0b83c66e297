using System.Globalization;
using System.Security.Claims;
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
        string? locale = null;

        await _adapter.RunAsync(incoming, (turn, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            locale = ((TurnContext)turn).Locale;
            return Task.CompletedTask;
        });

        Assert.Equal("de-DE", during);
        Assert.Equal("de-DE", locale);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task The_middleware_runs_in_the_culture_of_the_activity_too()
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.Locale = "fr-FR";
        var middleware = new CultureNotingMiddleware();
        _adapter.Use(middleware);

        await _adapter.RunAsync(incoming, (_, _) => Task.CompletedTask);

        Assert.Equal("fr-FR", middleware.Culture);
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
    public async Task An_exception_goes_to_the_error_handler_with_its_turn()
    {
        Exception? seen = null;
        _adapter.OnTurnError = async (turn, exception) =>
        {
            seen = exception;
            await turn.SendActivityAsync("sorry");
        };

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal("broken", seen?.Message);
        Assert.Equal("sorry", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task An_exception_is_thrown_on_if_there_is_no_error_handler() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => throw new InvalidOperationException("broken")));

    [Fact]
    public async Task What_the_error_handler_throws_is_thrown_on()
    {
        _adapter.OnTurnError = (_, exception) => throw new NotSupportedException("worse", exception);

        var error = await Assert.ThrowsAsync<NotSupportedException>(() =>
            _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => throw new InvalidOperationException("broken")));

        Assert.Equal("broken", error.InnerException?.Message);
    }

    [Fact]
    public async Task A_turn_that_goes_well_does_not_reach_the_error_handler()
    {
        var called = false;
        _adapter.OnTurnError = (_, _) =>
        {
            called = true;
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => Task.CompletedTask);

        Assert.False(called);
    }

    [Fact]
    public async Task A_conversation_is_continued_by_an_event_that_passes_the_middleware()
    {
        var middleware = new CultureNotingMiddleware();
        _adapter.Use(middleware);
        Activity? seen = null;
        var reference = RecordingAdapter.Incoming().GetConversationReference();

        await _adapter.ContinueConversationAsync(
            "b1",
            reference,
            async (turn, token) =>
            {
                seen = turn.Activity;
                await turn.SendActivityAsync("are you there?", cancellationToken: token);
            },
            CancellationToken.None);

        Assert.Equal(ActivityTypes.Event, seen?.Type);
        Assert.Equal("ContinueConversation", seen?.Name);
        Assert.Equal("en-GB", middleware.Culture);
        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("u1", sent.Recipient.Id);
        Assert.Equal("b1", sent.From.Id);
        Assert.Equal("c1", sent.Conversation.Id);
    }

    [Fact]
    public async Task An_exception_while_continuing_goes_to_the_error_handler()
    {
        Exception? seen = null;
        _adapter.OnTurnError = (_, exception) =>
        {
            seen = exception;
            return Task.CompletedTask;
        };

        await _adapter.ContinueConversationAsync(
            "b1",
            RecordingAdapter.Incoming().GetConversationReference(),
            (_, _) => throw new InvalidOperationException("broken"),
            CancellationToken.None);

        Assert.Equal("broken", seen?.Message);
    }

    [Fact]
    public async Task What_an_adapter_cannot_do_it_says()
    {
        var identity = new ClaimsIdentity();
        var activity = RecordingAdapter.Incoming();
        var reference = activity.GetConversationReference();
        BotCallbackHandler bot = (_, _) => Task.CompletedTask;

        await RefusesAsync(() => _adapter.ProcessActivityAsync(identity, activity, bot, default));
        await RefusesAsync(() => _adapter.ContinueConversationAsync("b1", activity, bot, default));
        await RefusesAsync(() => _adapter.ContinueConversationAsync(identity, reference, bot, default));
        await RefusesAsync(() => _adapter.ContinueConversationAsync(identity, reference, "audience", bot, default));
        await RefusesAsync(() => _adapter.ContinueConversationAsync(identity, activity, bot, default));
        await RefusesAsync(() => _adapter.ContinueConversationAsync(identity, activity, "audience", bot, default));
        await RefusesAsync(() => _adapter.CreateConversationAsync("b1", "test", "https://channel.example/", "audience", new ConversationParameters(), bot, default));

        static Task RefusesAsync(Func<Task> what) => Assert.ThrowsAsync<NotImplementedException>(what);
    }

    private sealed class CultureNotingMiddleware : IMiddleware
    {
        public string? Culture { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Culture = CultureInfo.CurrentCulture.Name;
            return next(cancellationToken);
        }
    }
}
