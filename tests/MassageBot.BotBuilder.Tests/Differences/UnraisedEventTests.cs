using MassageBot.BotBuilder.Conformance.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Bot Builder raises "activityReceived" and "error" too, for adaptive dialogs. Without them a failure is always that of the turn.</summary>
public class UnraisedEventTests
{
    [Fact]
    public async Task An_incoming_activity_raises_no_event()
    {
        var events = new List<string>();
        var talk = new DialogConversation(() => new Listener(events, new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn), Ask.End()])));

        await talk.SayAsync("a");
        await talk.SayAsync("b");

        Assert.Empty(events);
        Assert.Equal("b", talk.Result);
    }

    [Fact]
    public async Task A_failure_raises_no_event_that_could_swallow_it()
    {
        var events = new List<string>();
        var accessor = new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("DialogState");
        var root = new Listener(events, new WaterfallDialog("w", [(_, _) => throw new FormatException("here")]));
        var turn = new TurnContext(new TestAdapter(), new TestAdapter().MakeActivity("hi"));
        turn.Activity.Type = ActivityTypes.Message;

        await Assert.ThrowsAsync<FormatException>(() => root.RunAsync(turn, accessor, CancellationToken.None));

        Assert.Empty(events);
    }

    private sealed class Listener : ComponentDialog
    {
        private readonly List<string> _events;

        public Listener(List<string> events, Dialog inner)
            : base("listener")
        {
            _events = events;
            AddDialog(inner);
        }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            _events.Add(e.Name);
            return Task.FromResult(true);
        }
    }
}
