using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class DialogEventTests
{
    private readonly List<string> _heard = [];

    private async Task<DialogContext> TwoDeepAsync(params string[] handled)
    {
        var root = new Ear("root", _heard, handled, new Ear("inner", _heard, handled, new Leaf(_heard, handled)));
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", Text = "hi", ChannelId = "test" });
        var dc = new DialogContext(new DialogSet().Add(root), turn, new DialogState());
        await dc.BeginDialogAsync("root");
        return dc;
    }

    [Fact]
    public async Task An_event_goes_out_to_the_parents_and_comes_back_in()
    {
        var root = await TwoDeepAsync();

        Assert.False(await root.Child!.Child!.EmitEventAsync("bell", "twice"));

        Assert.Equal(["leaf before", "inner before", "root before", "root after", "inner after", "leaf after"], _heard);
    }

    [Theory]
    [InlineData("leaf before", "leaf before")]
    [InlineData("inner before", "leaf before|inner before")]
    [InlineData("root before", "leaf before|inner before|root before")]
    [InlineData("root after", "leaf before|inner before|root before|root after")]
    [InlineData("inner after", "leaf before|inner before|root before|root after|inner after")]
    [InlineData("leaf after", "leaf before|inner before|root before|root after|inner after|leaf after")]
    public async Task Whoever_handles_it_is_the_last_to_hear_of_it(string handled, string heard)
    {
        var root = await TwoDeepAsync(handled);

        Assert.True(await root.Child!.Child!.EmitEventAsync("bell"));

        Assert.Equal(heard.Split('|'), _heard);
    }

    [Fact]
    public async Task An_event_that_does_not_bubble_stays_with_its_dialog()
    {
        var root = await TwoDeepAsync();

        await root.Child!.EmitEventAsync("bell", bubble: false);

        Assert.Equal(["inner before", "inner after"], _heard);
    }

    [Fact]
    public async Task An_event_from_the_leaf_begins_at_the_innermost_dialog()
    {
        var root = await TwoDeepAsync();

        await root.EmitEventAsync("bell", fromLeaf: true);

        Assert.Equal("leaf before", _heard[0]);
        Assert.Contains("root before", _heard);
    }

    [Fact]
    public async Task An_event_from_elsewhere_begins_at_the_dialog_on_top()
    {
        var root = await TwoDeepAsync();

        await root.EmitEventAsync("bell");

        Assert.Equal(["root before", "root after"], _heard);
    }

    [Fact]
    public async Task Name_value_and_bubbling_arrive()
    {
        DialogEvent? seen = null;
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", ChannelId = "test" });
        var dc = new DialogContext(new DialogSet().Add(new Seer(e => seen = e)), turn, new DialogState());
        await dc.BeginDialogAsync("seer");

        await dc.EmitEventAsync("bell", 7, bubble: false);

        Assert.Equal(("bell", 7, false), (seen!.Name, seen.Value, seen.Bubble));
    }

    [Fact]
    public async Task Nobody_hears_an_event_where_no_dialog_runs()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Id = "m1", ChannelId = "test" });

        Assert.False(await new DialogContext(new DialogSet(), turn, new DialogState()).EmitEventAsync("bell"));
    }

    private sealed class Ear : ComponentDialog
    {
        private readonly List<string> _heard;
        private readonly string[] _handled;

        public Ear(string id, List<string> heard, string[] handled, Dialog inner)
            : base(id)
        {
            (_heard, _handled) = (heard, handled);
            AddDialog(inner);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Hear(e, "before");

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Hear(e, "after");

        private Task<bool> Hear(DialogEvent e, string when)
        {
            if (e.Name == "bell")
                _heard.Add($"{Id} {when}");
            return Task.FromResult(_handled.Contains($"{Id} {when}"));
        }
    }

    private sealed class Leaf(List<string> heard, string[] handled) : Dialog("leaf")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Hear("before");

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Hear("after");

        private Task<bool> Hear(string when)
        {
            heard.Add($"leaf {when}");
            return Task.FromResult(handled.Contains($"leaf {when}"));
        }
    }

    private sealed class Seer(Action<DialogEvent> see) : Dialog("seer")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            see(e);
            return Task.FromResult(true);
        }
    }
}
