using System.Text.Json;
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

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("a"));
        Assert.Contains("'w'", failure.Message, StringComparison.Ordinal);
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
                step.Values["list"] = new[] { "a", "b" };
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
        Assert.Equal(2, Assert.IsType<JsonElement>(values["list"]).GetArrayLength());
    }

    [Fact]
    public async Task Options_are_the_very_object_in_the_first_turn_and_JSON_in_later_ones()
    {
        var options = new VisitOptions("Dana", 3);
        var seen = new List<object?>();
        WaterfallStep note = (step, _) =>
        {
            seen.Add(step.Options);
            return Task.FromResult(Dialog.EndOfTurn);
        };
        var talk = new DialogConversation(() => new WaterfallDialog("w", [note, note])) { Options = options };

        await talk.SayAsync("a");
        await talk.SayAsync("b");

        Assert.Same(options, seen[0]);
        var later = Assert.IsType<JsonElement>(seen[1]);
        Assert.Equal("Dana", later.GetProperty("client").GetString());
        Assert.Equal(3, later.GetProperty("visits").GetInt32());
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
    public void The_version_is_the_id_and_the_number_of_steps()
    {
        var waterfall = new WaterfallDialog("triage").AddStep(Say("one")).AddStep(Say("two"));

        Assert.Equal("triage:2", waterfall.GetVersion());
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
