using System.Text.Json;
using MassageBot.BotBuilder.Conformance.Dialogs;
using MassageBot.BotBuilder.Tests.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Bot Builder stores type names. Without them, what was an object comes back as JSON.</summary>
public class StoredDialogsTests
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
    public async Task The_stored_stack_is_this_and_nothing_else()
    {
        var talk = Nested();
        await talk.SayAsync("hello");
        await talk.SayAsync("neck");
        await talk.SayAsync("99");

        var stack = await talk.StackAsync();
        var root = Only(stack, "root", "dialogs");
        Assert.False(string.IsNullOrEmpty(stack[0].GetProperty("version").GetString()));

        var inner = root.GetProperty("dialogs").GetProperty("dialogStack");
        Assert.Equal(["inner", "outer"], inner.EnumerateArray().Select(i => i.GetProperty("id").GetString()));
        var outer = inner[1].GetProperty("state");
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], Keys(outer));
        Assert.Equal(JsonValueKind.Null, outer.GetProperty("options").ValueKind);
        Assert.Equal("""{"kept":"from the first turn"}""", outer.GetProperty("values").GetRawText());
        Assert.Equal("0", outer.GetProperty("stepIndex").GetRawText());
        Assert.NotEqual(Guid.Empty, outer.GetProperty("instanceId").GetGuid());

        var innermost = inner[0].GetProperty("state").GetProperty("dialogs").GetProperty("dialogStack");
        Assert.Equal(["pain", "steps"], innermost.EnumerateArray().Select(i => i.GetProperty("id").GetString()));
        Assert.Equal("1", innermost[1].GetProperty("state").GetProperty("stepIndex").GetRawText());
        var prompt = innermost[0].GetProperty("state");
        Assert.Equal(["options", "state"], Keys(prompt));
        Assert.Equal("""{"AttemptCount":1,"attempts":1}""", prompt.GetProperty("state").GetRawText());
        var asked = prompt.GetProperty("options");
        Assert.Equal(["prompt", "retryPrompt"], Keys(asked));
        Assert.Equal(("How bad?", "acceptingInput"), (asked.GetProperty("prompt").GetProperty("text").GetString(), asked.GetProperty("prompt").GetProperty("inputHint").GetString()));
    }

    [Fact]
    public async Task Whole_numbers_come_back_as_long_other_numbers_as_double_and_lists_as_JSON()
    {
        var talk = new DialogConversation(new WaterfallDialog("w",
        [
            (step, _) =>
            {
                step.Values["whole"] = 7;
                step.Values["part"] = 2.5f;
                step.Values["list"] = new[] { "a", "b" };
                step.Values["thing"] = new VisitOptions("Dana", 3);
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, cancellationToken) => step.EndDialogAsync(new Dictionary<string, object>(step.Values), cancellationToken),
        ]));
        await talk.SayAsync("a");
        await talk.SayAsync("b");

        var values = Assert.IsType<Dictionary<string, object>>(talk.Result);
        Assert.Equal(7L, values["whole"]);
        Assert.Equal(2.5d, values["part"]);
        Assert.Equal(2, Assert.IsType<JsonElement>(values["list"]).GetArrayLength());
        Assert.Equal("""{"client":"Dana","visits":3}""", values["thing"].ToString());
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
    public async Task Validations_come_back_as_JSON()
    {
        object? seen = null;
        var options = new PromptOptions { Prompt = MessageFactory.Text("?"), Validations = new { max = 5 } };
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("t", options, cancellationToken)]),
            new TextPrompt("t", (prompt, _) =>
            {
                seen = prompt.Options.Validations;
                return Task.FromResult(true);
            }));
        await talk.SayAsync("hi");
        await talk.SayAsync("x");

        Assert.Equal("""{"max":5}""", seen!.ToString());
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

    private static JsonElement Only(JsonElement stack, string id, params string[] keys)
    {
        Assert.Equal(1, stack.GetArrayLength());
        Assert.Equal(id, stack[0].GetProperty("id").GetString());
        Assert.Equal(keys, Keys(stack[0].GetProperty("state")));
        return stack[0].GetProperty("state");
    }

    private static IEnumerable<string> Keys(JsonElement value) => value.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);

    private sealed record VisitOptions(string Client, int Visits);

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
