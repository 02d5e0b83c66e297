using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs;

public class StoredStateTests
{
    private static DialogConversation Nested() => new(() => new DialogConversation.Component(
        new WaterfallDialog("outer",
        [
            (step, cancellationToken) =>
            {
                step.Values["kept"] = "from the first turn";
                return step.BeginDialogAsync("inner", null, cancellationToken);
            },
            (step, cancellationToken) => step.EndDialogAsync($"{step.Values["kept"]}, {step.Result}", cancellationToken),
        ]),
        new Inner()));

    [Fact]
    public async Task Nested_components_go_on_from_stored_JSON_in_every_turn()
    {
        var talk = Nested();

        Assert.Equal(["Where?"], await talk.SayAsync("hello"));
        Assert.Equal(["How bad?"], await talk.SayAsync("neck"));
        Assert.Equal(["From 0 to 10, please."], await talk.SayAsync("99"));
        Assert.Equal(["From 0 to 10, please."], await talk.SayAsync("eleven"));
        Assert.Empty(await talk.SayAsync("seven"));

        Assert.Equal("from the first turn, neck 7 after 3", talk.Result);
    }

    [Fact]
    public async Task No_type_name_is_stored()
    {
        var talk = Nested();
        await talk.SayAsync("hello");
        await talk.SayAsync("neck");

        var stored = await talk.StoredAsync();

        Assert.DoesNotContain("$type", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stored_stack_has_the_known_keys()
    {
        var talk = Nested();
        await talk.SayAsync("hello");
        await talk.SayAsync("neck");

        using var stored = JsonDocument.Parse(await talk.StoredAsync());
        var root = stored.RootElement.GetProperty("DialogState").GetProperty("dialogStack")[0];
        Assert.Equal("root", root.GetProperty("id").GetString());

        var outerStack = root.GetProperty("state").GetProperty("dialogs").GetProperty("dialogStack");
        Assert.Equal(["inner", "outer"], outerStack.EnumerateArray().Select(i => i.GetProperty("id").GetString()));
        var waterfall = outerStack[1].GetProperty("state");
        Assert.Equal(0, waterfall.GetProperty("stepIndex").GetInt32());
        Assert.Equal("from the first turn", waterfall.GetProperty("values").GetProperty("kept").GetString());
        Assert.True(waterfall.TryGetProperty("options", out _));
        Assert.NotEqual(Guid.Empty, waterfall.GetProperty("instanceId").GetGuid());

        var prompt = outerStack[0].GetProperty("state").GetProperty("dialogs").GetProperty("dialogStack")[0];
        Assert.Equal("pain", prompt.GetProperty("id").GetString());
        Assert.Equal("How bad?", prompt.GetProperty("state").GetProperty("options").GetProperty("prompt").GetProperty("text").GetString());
        Assert.Equal(0, prompt.GetProperty("state").GetProperty("state").GetProperty("AttemptCount").GetInt32());
    }

    [Fact]
    public async Task A_question_is_stored_without_the_address_it_was_sent_to()
    {
        var talk = Nested();
        await talk.SayAsync("hello");

        var stored = await talk.StoredAsync();

        Assert.Contains("Where?", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("serviceUrl", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("replyToId", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_that_is_no_dialog_state_is_named_in_the_error()
    {
        var talk = new DialogConversation(() => new Broken());
        await talk.SayAsync("hello");
        talk.Root = () => new DialogConversation.Component(new WaterfallDialog("w"));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("again"));
        Assert.Contains("'dialogs'", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Inner : ComponentDialog
    {
        public Inner()
            : base("inner")
        {
            AddDialog(new WaterfallDialog("steps",
            [
                Ask.Step("where", "Where?"),
                (step, cancellationToken) =>
                {
                    step.Values["where"] = step.Result!;
                    return step.PromptAsync("pain", Ask.Options("How bad?", "From 0 to 10, please."), cancellationToken);
                },
                (step, cancellationToken) => step.EndDialogAsync($"{step.Values["where"]} {step.Result}", cancellationToken),
            ]));
            AddDialog(new TextPrompt("where"));
            AddDialog(new NumberPrompt<int>("pain", (prompt, _) =>
            {
                prompt.State["attempts"] = prompt.AttemptCount;
                return Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value is >= 0 and <= 10);
            }));
        }

        protected override Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken)
            => outerDc.EndDialogAsync($"{result} after 3", cancellationToken);
    }

    private sealed class Broken : Dialog
    {
        public Broken()
            : base("root")
        {
        }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            dc.ActiveDialog!.State["dialogs"] = new[] { 1, 2 };
            return Task.FromResult(EndOfTurn);
        }
    }
}
