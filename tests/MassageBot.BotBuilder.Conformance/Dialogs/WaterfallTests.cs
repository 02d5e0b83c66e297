using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class WaterfallTests
{
    private static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    [Fact]
    public async Task Each_message_runs_the_next_step_and_the_end_hands_back_the_last_result()
    {
        var talk = new DialogConversation(new WaterfallDialog("w", [Say("one"), Say("two"), Say("three")]));

        Assert.Equal(["one"], await talk.SayAsync("a"));
        Assert.Equal(["two"], await talk.SayAsync("b"));
        Assert.Equal(["three"], await talk.SayAsync("c"));
        Assert.Empty(await talk.SayAsync("d"));

        Assert.Equal(DialogTurnStatus.Complete, talk.Last.Status);
        Assert.Equal("d", talk.Result);
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        var talk = new DialogConversation(new WaterfallDialog("w"));

        Assert.Empty(await talk.SayAsync("a"));

        Assert.Equal(DialogTurnStatus.Complete, talk.Last.Status);
        Assert.Null(talk.Result);
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task What_is_no_message_does_not_advance_it(string type)
    {
        var talk = new DialogConversation(new WaterfallDialog("w", [Say("one"), Say("two")]));
        await talk.SayAsync("a");

        Assert.Empty(await talk.SendAsync(new Activity { Type = type, Id = "x" }));
        Assert.Equal(DialogTurnStatus.Waiting, talk.Last.Status);

        Assert.Equal(["two"], await talk.SayAsync("b"));
    }

    [Fact]
    public async Task Next_runs_the_following_step_in_the_same_turn_with_its_result()
    {
        DialogReason? reason = null;
        var talk = new DialogConversation(new WaterfallDialog("w",
        [
            (step, cancellationToken) => step.NextAsync("skipped", cancellationToken),
            (step, cancellationToken) =>
            {
                reason = step.Reason;
                return step.EndDialogAsync($"{step.Index}:{step.Result}", cancellationToken);
            },
        ]));

        await talk.SayAsync("a");

        Assert.Equal("1:skipped", talk.Result);
        Assert.Equal(DialogReason.NextCalled, reason);
    }

    [Fact]
    public async Task Next_called_twice_in_a_step_throws()
    {
        var talk = new DialogConversation(new WaterfallDialog("w",
        [
            async (step, cancellationToken) =>
            {
                await step.NextAsync(null, cancellationToken);
                return await step.NextAsync(null, cancellationToken);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]));

        await Assert.ThrowsAnyAsync<Exception>(() => talk.SayAsync("a"));
    }

    [Fact]
    public async Task Values_written_in_any_step_are_there_in_later_turns()
    {
        var talk = new DialogConversation(new WaterfallDialog("w",
        [
            (step, _) =>
            {
                step.Values["text"] = "neck";
                step.Values["whole"] = 7;
                step.Values["part"] = 2.5;
                step.Values["flag"] = true;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, _) =>
            {
                step.Values["later"] = (string)step.Values["text"] + "!";
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, cancellationToken) => step.EndDialogAsync(new Dictionary<string, object>(step.Values), cancellationToken),
        ]));
        await talk.SayAsync("a");
        await talk.SayAsync("b");
        await talk.SayAsync("c");

        var values = Assert.IsType<Dictionary<string, object>>(talk.Result);
        Assert.Equal("neck", values["text"]);
        Assert.Equal("neck!", values["later"]);
        Assert.Equal(7L, values["whole"]);
        Assert.Equal(2.5, values["part"]);
        Assert.Equal(true, values["flag"]);
    }

    [Fact]
    public async Task Options_are_the_very_object_in_the_turn_that_began_it()
    {
        var options = new VisitOptions("Dana", 3);
        object? seen = null;
        var talk = new DialogConversation(() => new WaterfallDialog("w", [(step, _) =>
        {
            seen = step.Options;
            return Task.FromResult(Dialog.EndOfTurn);
        }])) { Options = options };

        await talk.SayAsync("a");

        Assert.Same(options, seen);
    }

    [Fact]
    public async Task A_text_given_as_options_is_there_in_every_turn()
    {
        WaterfallStep say = (step, cancellationToken) => Say($"{step.Options}")(step, cancellationToken);
        var talk = new DialogConversation(() => new WaterfallDialog("w", [say, say])) { Options = "given" };

        Assert.Equal(["given"], await talk.SayAsync("a"));
        Assert.Equal(["given"], await talk.SayAsync("b"));
    }

    [Fact]
    public async Task Options_that_were_left_out_are_null_in_every_turn()
    {
        WaterfallStep say = (step, cancellationToken) => Say(step.Options is null ? "none" : "some")(step, cancellationToken);
        var talk = new DialogConversation(new WaterfallDialog("w", [say, say]));

        Assert.Equal(["none"], await talk.SayAsync("a"));
        Assert.Equal(["none"], await talk.SayAsync("b"));
    }

    [Fact]
    public async Task Cancelling_within_a_step_ends_everything()
    {
        var talk = new DialogConversation(new WaterfallDialog("w",
        [
            Say("one"),
            (step, cancellationToken) => step.CancelAllDialogsAsync(cancellationToken),
            Say("never"),
        ]));
        await talk.SayAsync("a");

        Assert.Empty(await talk.SayAsync("b"));
        Assert.Equal(DialogTurnStatus.Complete, talk.Last.Status);
        Assert.Null(talk.Result);

        Assert.Equal(["one"], await talk.SayAsync("c"));
    }

    [Fact]
    public async Task Replacing_itself_starts_it_over()
    {
        var talk = new DialogConversation(new WaterfallDialog("w",
        [
            Say("one"),
            (step, cancellationToken) => step.ReplaceDialogAsync("w", null, cancellationToken),
        ]));
        await talk.SayAsync("a");

        Assert.Equal(["one"], await talk.SayAsync("b"));
        Assert.Equal(["one"], await talk.SayAsync("c"));
    }

    [Fact]
    public async Task Replacing_itself_takes_new_options_and_forgets_the_values()
    {
        var instances = new HashSet<string>();
        var talk = new DialogConversation(() => new WaterfallDialog("w",
        [
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync($"{step.Options ?? "first"} {step.Values.Count}", cancellationToken: cancellationToken);
                step.Values["kept"] = true;
                return Dialog.EndOfTurn;
            },
            (step, cancellationToken) => step.ReplaceDialogAsync("w", step.Result, cancellationToken),
        ]));
        talk.AtTheEnd = dc => instances.Add((string)dc.ActiveDialog!.State["instanceId"]);

        Assert.Equal(["first 0"], await talk.SayAsync("a"));
        Assert.Equal(["b 0"], await talk.SayAsync("b"));
        Assert.Equal(["c 0"], await talk.SayAsync("c"));
        Assert.Equal(3, instances.Count);
    }

    [Fact]
    public async Task A_single_step_is_followed_by_the_end()
    {
        var talk = new DialogConversation(new WaterfallDialog("w", [Say("one")]));

        await talk.SayAsync("a");
        await talk.SayAsync("b");

        Assert.Equal((DialogTurnStatus.Complete, "b"), (talk.Last.Status, talk.Result));
    }

    [Fact]
    public async Task Next_in_the_last_step_ends_with_its_result()
    {
        var talk = new DialogConversation(new WaterfallDialog("w", [(step, cancellationToken) => step.NextAsync("that was all", cancellationToken)]));

        await talk.SayAsync("a");

        Assert.Equal((DialogTurnStatus.Complete, "that was all"), (talk.Last.Status, talk.Result));
    }

    [Fact]
    public async Task Ending_in_the_middle_leaves_the_other_steps_out()
    {
        var talk = new DialogConversation(new WaterfallDialog("w",
        [
            Say("one"),
            (step, cancellationToken) => step.EndDialogAsync("enough", cancellationToken),
            Say("never"),
        ]));
        await talk.SayAsync("a");

        Assert.Empty(await talk.SayAsync("b"));
        Assert.Equal((DialogTurnStatus.Complete, "enough"), (talk.Last.Status, talk.Result));
    }

    [Fact]
    public async Task An_exception_in_a_step_comes_out_as_it_is()
    {
        var talk = new DialogConversation(new WaterfallDialog("w", [Say("one"), (_, _) => throw new FormatException("in the second step")]));
        await talk.SayAsync("a");

        var failure = await Assert.ThrowsAsync<FormatException>(() => talk.SayAsync("b"));
        Assert.Equal("in the second step", failure.Message);
    }

    [Fact]
    public async Task Each_step_knows_its_place_and_why_it_runs()
    {
        var seen = new List<string>();
        WaterfallStep Note(WaterfallStep then) => (step, cancellationToken) =>
        {
            seen.Add($"{step.Index}:{step.Reason}:{step.Result}");
            return then(step, cancellationToken);
        };
        var talk = new DialogConversation(
            new WaterfallDialog("w",
            [
                Note(Say("one")),
                Note((step, cancellationToken) => step.NextAsync("next", cancellationToken)),
                Note(Ask.Step("t", "?")),
                Note(Ask.End()),
            ]),
            new TextPrompt("t"));

        foreach (var text in (string[])["a", "b", "c"])
            await talk.SayAsync(text);

        Assert.Equal(["0:BeginCalled:", "1:ContinueCalled:b", "2:NextCalled:next", "3:EndCalled:c"], seen);
    }

    [Fact]
    public async Task A_step_that_is_no_question_gets_the_text_of_the_message()
    {
        var talk = new DialogConversation(new WaterfallDialog("w", [Say("Anything else?"), Ask.End()]));
        await talk.SayAsync("a");

        await talk.SayAsync("my neck");

        Assert.Equal("my neck", talk.Result);
    }

    [Fact]
    public async Task Two_waterfalls_on_the_stack_keep_their_values_apart()
    {
        WaterfallStep Keep(string value, string? begin) => (step, cancellationToken) =>
        {
            step.Values["kept"] = value;
            return begin is null ? Task.FromResult(Dialog.EndOfTurn) : step.BeginDialogAsync(begin, null, cancellationToken);
        };
        WaterfallStep end = (step, cancellationToken) => step.EndDialogAsync($"{step.Values["kept"]} {step.Result}", cancellationToken);
        var talk = new DialogConversation(
            new WaterfallDialog("outer", [Keep("outer", "inner"), end]),
            new WaterfallDialog("inner", [Keep("inner", null), end]));
        await talk.SayAsync("a");

        await talk.SayAsync("b");

        Assert.Equal("outer inner b", talk.Result);
    }

    [Fact]
    public void Steps_are_added_in_a_chain_and_nothing_is_no_step()
    {
        var waterfall = new WaterfallDialog("triage").AddStep(Say("one")).AddStep(Say("two"));

        Assert.Equal("triage:2", waterfall.GetVersion());
        Assert.ThrowsAny<ArgumentException>(() => waterfall.AddStep(null!));
    }

    [Fact]
    public async Task A_token_passed_as_options_is_refused()
    {
        var talk = new DialogConversation(new WaterfallDialog("w",
            [(step, cancellationToken) => step.EndDialogAsync((object)cancellationToken, CancellationToken.None)]));

        await Assert.ThrowsAsync<ArgumentException>(() => talk.SayAsync("a"));
    }

    [Fact]
    public async Task A_step_can_be_wrapped_by_a_derived_waterfall()
    {
        var talk = new DialogConversation(() => new CountingWaterfall());

        await talk.SayAsync("a");

        Assert.Equal("wrapped", talk.Result);
    }

    private sealed record VisitOptions(string Client, int Visits);

    private sealed class CountingWaterfall : WaterfallDialog
    {
        public CountingWaterfall()
            : base("w", [(_, _) => Task.FromResult(EndOfTurn)])
        {
        }

        protected override Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
            => stepContext.EndDialogAsync("wrapped", cancellationToken);
    }
}
