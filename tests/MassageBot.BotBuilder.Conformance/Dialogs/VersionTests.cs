using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class VersionTests
{
    private static readonly WaterfallStep Wait = (_, _) => Task.FromResult(Dialog.EndOfTurn);

    private readonly List<string> _raised = [];

    private static WaterfallDialog Steps(int count) => new("w", Enumerable.Repeat(Wait, count));

    [Fact]
    public async Task A_changed_dialog_in_the_middle_of_a_conversation_throws_if_nobody_handles_it()
    {
        var talk = new DialogConversation(() => new DialogConversation.Component(Steps(2)));
        await talk.SayAsync("a");
        talk.Root = () => new DialogConversation.Component(Steps(3));

        await Assert.ThrowsAnyAsync<Exception>(() => talk.SayAsync("b"));
    }

    [Fact]
    public async Task A_handled_change_lets_the_conversation_go_on_and_is_raised_once()
    {
        var talk = new DialogConversation(() => new Tolerant(_raised, Steps(3)));
        await talk.SayAsync("a");
        talk.Root = () => new Tolerant(_raised, Steps(4));

        await talk.SayAsync("b");
        await talk.SayAsync("c");

        Assert.Equal([$"{DialogEvents.VersionChanged}:tolerant"], _raised);
        Assert.Equal(DialogTurnStatus.Waiting, talk.Last.Status);
    }

    [Fact]
    public async Task A_dialog_added_beside_the_running_one_is_a_change_too()
    {
        var talk = new DialogConversation(() => new Tolerant(_raised, Steps(3)));
        await talk.SayAsync("a");
        talk.Root = () => new Tolerant(_raised, Steps(3), new TextPrompt("new"));

        await talk.SayAsync("b");

        Assert.Single(_raised);
    }

    [Fact]
    public async Task A_change_inside_bubbles_to_the_parent_that_handles_it()
    {
        var talk = new DialogConversation(() => new Tolerant(_raised, new ComponentDialog("inner").AddDialog(Steps(2))));
        await talk.SayAsync("a");
        talk.Root = () => new Tolerant(_raised, new ComponentDialog("inner").AddDialog(Steps(3)));

        await talk.SayAsync("b");

        Assert.Equal([$"{DialogEvents.VersionChanged}:inner"], _raised);
    }

    [Fact]
    public async Task Whoever_handles_the_change_can_start_over()
    {
        var talk = new DialogConversation(() => new Restarting(new WaterfallDialog("w", [Ask.Step("t", "Old first?"), Ask.Step("t", "Old second?")])));
        await talk.SayAsync("a");
        talk.Root = () => new Restarting(new WaterfallDialog("w", [Ask.Step("t", "New first?"), Ask.Step("t", "New second?"), Ask.End()]));

        Assert.Equal(["New first?"], await talk.SayAsync("b"));
        Assert.Equal(["New second?"], await talk.SayAsync("c"));
    }

    [Fact]
    public async Task Unchanged_dialogs_raise_nothing()
    {
        var talk = new DialogConversation(() => new Tolerant(_raised, Steps(3)));

        await talk.SayAsync("a");
        await talk.SayAsync("b");

        Assert.Empty(_raised);
    }

    [Fact]
    public async Task The_version_is_kept_on_the_stack()
    {
        var talk = new DialogConversation(() => new Tolerant(_raised, Steps(3)));
        var versions = new List<string?>();
        talk.AtTheEnd = dc => versions.Add(dc.ActiveDialog!.Version);

        await talk.SayAsync("a");
        await talk.SayAsync("b");

        Assert.False(string.IsNullOrEmpty(versions[0]));
        Assert.Equal(versions[0], versions[1]);
    }

    [Fact]
    public void The_version_of_a_set_changes_with_what_is_in_it_and_not_with_the_order()
    {
        static string Of(params Dialog[] dialogs) => dialogs.Aggregate(new DialogSet(), (set, dialog) => set.Add(dialog)).GetVersion();

        var version = Of(new WaterfallDialog("a", [Wait]), new TextPrompt("b"));
        Assert.Equal(version, Of(new WaterfallDialog("a", [Wait]), new TextPrompt("b")));
        Assert.NotEqual(version, Of(new WaterfallDialog("a", [Wait, Wait]), new TextPrompt("b")));
        Assert.NotEqual(version, Of(new WaterfallDialog("a", [Wait])));
    }

    [Fact]
    public void The_version_of_a_set_changes_when_a_dialog_is_added()
    {
        var set = new DialogSet().Add(new TextPrompt("a"));
        var before = set.GetVersion();

        Assert.NotEqual(before, set.Add(new TextPrompt("b")).GetVersion());
    }

    [Fact]
    public void The_version_of_a_dialog_is_its_id_unless_it_says_otherwise()
    {
        Assert.Equal("name", new TextPrompt("name").GetVersion());
        Assert.Equal("triage:2", new WaterfallDialog("triage", [Wait, Wait]).GetVersion());
    }

    private sealed class Tolerant : ComponentDialog
    {
        private readonly List<string> _raised;

        public Tolerant(List<string> raised, params Dialog[] inner)
            : base("tolerant")
        {
            _raised = raised;
            foreach (var dialog in inner)
                AddDialog(dialog);
        }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.VersionChanged)
                return base.OnDialogEventAsync(dc, e, cancellationToken);

            _raised.Add($"{e.Name}:{e.Value}");
            return Task.FromResult(true);
        }
    }

    private sealed class Restarting : ComponentDialog
    {
        private bool _changed;

        public Restarting(Dialog waterfall)
            : base("restarting")
        {
            AddDialog(waterfall);
            AddDialog(new TextPrompt("t"));
        }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.VersionChanged)
                return base.OnDialogEventAsync(dc, e, cancellationToken);

            _changed = true;
            return Task.FromResult(true);
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            if (!_changed)
                return await base.OnContinueDialogAsync(innerDc, cancellationToken);

            await innerDc.CancelAllDialogsAsync(cancellationToken);
            return await innerDc.BeginDialogAsync(InitialDialogId!, null, cancellationToken);
        }
    }
}
