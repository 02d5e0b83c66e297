using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class VersionTests
{
    private static readonly WaterfallStep Wait = (_, _) => Task.FromResult(Dialog.EndOfTurn);

    [Fact]
    public async Task A_changed_dialog_in_the_middle_of_a_conversation_throws_if_nobody_handles_it()
    {
        var talk = new DialogConversation(() => new DialogConversation.Component(new WaterfallDialog("w", [Wait, Wait])));
        await talk.SayAsync("a");
        talk.Root = () => new DialogConversation.Component(new WaterfallDialog("w", [Wait, Wait, Wait]));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("b"));

        Assert.Contains("'root'", failure.Message, StringComparison.Ordinal);
        Assert.Contains(DialogEvents.VersionChanged, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handled_change_lets_the_conversation_go_on_and_is_raised_once()
    {
        var raised = new List<string>();
        var talk = new DialogConversation(() => new Tolerant(raised, new WaterfallDialog("w", [Wait, Wait, Wait])));
        await talk.SayAsync("a");
        talk.Root = () => new Tolerant(raised, new WaterfallDialog("w", [Wait, Wait, Wait, Wait]));

        await talk.SayAsync("b");
        await talk.SayAsync("c");

        Assert.Equal([$"{DialogEvents.VersionChanged}:tolerant"], raised);
        Assert.Equal(DialogTurnStatus.Waiting, talk.Last.Status);
    }

    [Fact]
    public async Task A_change_inside_bubbles_to_the_parent_that_handles_it()
    {
        var raised = new List<string>();
        Tolerant Build(int steps) => new(raised, new ComponentTests.InnerComponent("inner", new WaterfallDialog("w", Enumerable.Repeat(Wait, steps))));
        var talk = new DialogConversation(() => Build(2));
        await talk.SayAsync("a");
        talk.Root = () => Build(3);

        await talk.SayAsync("b");

        Assert.Equal([$"{DialogEvents.VersionChanged}:inner"], raised);
    }

    [Fact]
    public async Task Unchanged_dialogs_raise_nothing()
    {
        var raised = new List<string>();
        var talk = new DialogConversation(() => new Tolerant(raised, new WaterfallDialog("w", [Wait, Wait, Wait])));

        await talk.SayAsync("a");
        await talk.SayAsync("b");

        Assert.Empty(raised);
    }

    [Fact]
    public void The_version_of_a_set_changes_with_what_is_in_it_and_not_with_the_order()
    {
        static string Of(params Dialog[] dialogs) => dialogs.Aggregate(new DialogSet(), (set, dialog) => set.Add(dialog)).GetVersion();

        var version = Of(new WaterfallDialog("a", [Wait]), new TextPrompt("b"));
        Assert.Equal(version, Of(new TextPrompt("b"), new WaterfallDialog("a", [Wait])));
        Assert.NotEqual(version, Of(new WaterfallDialog("a", [Wait, Wait]), new TextPrompt("b")));
        Assert.NotEqual(version, Of(new WaterfallDialog("a", [Wait])));
    }

    private sealed class Tolerant : ComponentDialog
    {
        private readonly List<string> _raised;

        public Tolerant(List<string> raised, Dialog inner)
            : base("tolerant")
        {
            _raised = raised;
            AddDialog(inner);
        }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            _raised.Add($"{e.Name}:{e.Value}");
            return Task.FromResult(true);
        }
    }
}
