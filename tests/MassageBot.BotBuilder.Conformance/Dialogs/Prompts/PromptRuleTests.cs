using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class PromptRuleTests
{
    [Fact]
    public async Task A_refused_answer_gets_the_retry_text()
    {
        var talk = Ask.With(() => new NumberPrompt<int>("n"), "How many?", "A number, please.");

        Assert.Equal(["How many?"], await talk.SayAsync("hi"));
        Assert.Equal(["A number, please."], await talk.SayAsync("dunno"));
        Assert.Equal(["A number, please."], await talk.SayAsync("really"));
        await talk.SayAsync("3");

        Assert.Equal(3, talk.Result);
    }

    [Fact]
    public async Task Without_a_retry_text_the_question_is_put_again()
    {
        var talk = Ask.With(() => new NumberPrompt<int>("n"), "How many?");
        await talk.SayAsync("hi");

        Assert.Equal(["How many?"], await talk.SayAsync("dunno"));
        Assert.Equal(["How many?"], await talk.SayAsync("dunno"));
    }

    [Fact]
    public async Task A_validator_decides_alone_even_when_nothing_was_recognised()
    {
        var talk = Ask.With(() => new NumberPrompt<int>("n", (prompt, _) =>
        {
            prompt.Recognized.Value = prompt.Recognized.Succeeded ? prompt.Recognized.Value : -1;
            return Task.FromResult(true);
        }));
        await talk.SayAsync("hi");

        await talk.SayAsync("no number at all");

        Assert.Equal(-1, talk.Result);
    }

    [Fact]
    public async Task A_validator_can_refuse_what_was_recognised()
    {
        var talk = Ask.With(() => new NumberPrompt<int>("n", (prompt, _) => Task.FromResult(prompt.Recognized is { Succeeded: true, Value: <= 10 })), "?", "At most 10.");
        await talk.SayAsync("hi");

        Assert.Equal(["At most 10."], await talk.SayAsync("11"));
        Assert.Empty(await talk.SayAsync("10"));
    }

    [Fact]
    public async Task A_validator_that_answers_itself_keeps_the_retry_text_back()
    {
        var talk = Ask.With(
            () => new TextPrompt("t", async (prompt, cancellationToken) =>
            {
                await prompt.Context.SendActivityAsync($"No {prompt.Recognized.Value}, please.", cancellationToken: cancellationToken);
                return false;
            }),
            "?",
            "Again?");
        await talk.SayAsync("hi");

        Assert.Equal(["No jokes, please."], await talk.SayAsync("jokes"));
    }

    [Fact]
    public async Task A_validator_sees_the_attempts_and_what_it_noted_before()
    {
        var seen = new List<string>();
        var talk = Ask.With(() => new TextPrompt("t", (prompt, _) =>
        {
            seen.Add($"{prompt.AttemptCount}:{(prompt.State.TryGetValue("last", out var last) ? last : "none")}:{prompt.Options.Prompt!.Text}");
            prompt.State["last"] = prompt.Recognized.Value;
            return Task.FromResult(prompt.AttemptCount == 3);
        }));

        foreach (var text in (string[])["hi", "a", "b", "c"])
            await talk.SayAsync(text);

        Assert.Equal(["1:none:?", "2:a:?", "3:b:?"], seen);
        Assert.Equal("c", talk.Result);
    }

    [Fact]
    public async Task What_is_no_message_is_left_alone()
    {
        var talk = Ask.With(() => new TextPrompt("t"));
        await talk.SayAsync("hi");

        Assert.Empty(await talk.SendAsync(new Activity { Type = ActivityTypes.Event, Id = "e1", Name = "ContinueConversation" }));
        Assert.Equal(DialogTurnStatus.Waiting, talk.Last.Status);
    }

    [Fact]
    public async Task Questions_expect_input_unless_they_say_otherwise()
    {
        var options = new PromptOptions { Prompt = new Activity { Type = ActivityTypes.Message, Text = "?" } };
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("t", options, cancellationToken)]),
            new TextPrompt("t"));

        var question = Assert.Single(await talk.SendAsync(talk.Message("hi")));

        Assert.Equal(InputHints.ExpectingInput, question.InputHint);
    }

    [Fact]
    public async Task A_prompt_begun_without_its_options_says_so()
    {
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.BeginDialogAsync("t", "no options", cancellationToken)]),
            new TextPrompt("t"));

        await Assert.ThrowsAnyAsync<ArgumentException>(() => talk.SayAsync("hi"));
    }

    [Fact]
    public async Task Without_a_question_nothing_is_sent()
    {
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("t", new PromptOptions(), cancellationToken), Ask.End()]),
            new TextPrompt("t"));

        Assert.Empty(await talk.SayAsync("hi"));
        await talk.SayAsync("Dana");

        Assert.Equal("Dana", talk.Result);
    }

    [Fact]
    public async Task A_question_that_says_how_it_takes_input_keeps_that()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("?", inputHint: InputHints.AcceptingInput) };
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("t", options, cancellationToken)]),
            new TextPrompt("t"));

        Assert.Equal(InputHints.AcceptingInput, Assert.Single(await talk.SendAsync(talk.Message("hi"))).InputHint);
    }

    [Fact]
    public async Task A_validator_can_change_the_value()
    {
        var talk = Ask.With(() => new TextPrompt("t", (prompt, _) =>
        {
            prompt.Recognized.Value = prompt.Recognized.Value.Trim();
            return Task.FromResult(true);
        }));
        await talk.SayAsync("hi");

        await talk.SayAsync("  Dana ");

        Assert.Equal("Dana", talk.Result);
    }

    [Fact]
    public async Task A_validator_is_told_whether_something_was_recognised()
    {
        var seen = new List<bool>();
        var talk = Ask.With(() => new NumberPrompt<int>("n", (prompt, _) =>
        {
            seen.Add(prompt.Recognized.Succeeded);
            return Task.FromResult(prompt.Recognized.Succeeded);
        }));

        foreach (var text in (string[])["hi", "nothing", "7"])
            await talk.SayAsync(text);

        Assert.Equal([false, true], seen);
    }

    [Fact]
    public async Task A_validator_that_answers_itself_and_accepts_ends_the_prompt()
    {
        var talk = Ask.With(() => new TextPrompt("t", async (prompt, cancellationToken) =>
        {
            await prompt.Context.SendActivityAsync("Thank you.", cancellationToken: cancellationToken);
            return true;
        }));
        await talk.SayAsync("hi");

        Assert.Equal(["Thank you."], await talk.SayAsync("Dana"));
        Assert.Equal(DialogTurnStatus.Complete, talk.Last.Status);
    }

    [Fact]
    public async Task Reprompt_puts_the_question_and_not_the_retry_text()
    {
        var talk = Ask.With(() => new NumberPrompt<int>("n"), "How many?", "A number, please.");
        await talk.SayAsync("hi");
        await talk.SayAsync("dunno");
        talk.Interruption = async dc =>
        {
            await dc.RepromptDialogAsync();
            return true;
        };

        Assert.Equal(["How many?"], await talk.SayAsync("what was that?"));
    }

    [Fact]
    public async Task Resuming_puts_the_question_again_and_takes_no_result_for_an_answer()
    {
        var talk = new DialogConversation(
            new WaterfallDialog("w", [Ask.Step("n", "How many?"), Ask.End()]),
            new NumberPrompt<int>("n"),
            new WaterfallDialog("aside", [(step, cancellationToken) => step.EndDialogAsync(99, cancellationToken)]));
        await talk.SayAsync("hi");
        talk.Interruption = async dc =>
        {
            if (dc.Context.Activity.Text != "aside")
                return false;
            Assert.Equal(DialogTurnStatus.Waiting, (await dc.Child!.BeginDialogAsync("aside")).Status);
            return true;
        };

        Assert.Equal(["How many?"], await talk.SayAsync("aside"));
        await talk.SayAsync("3");
        Assert.Equal(3, talk.Result);
    }

    [Fact]
    public async Task Each_question_counts_its_own_attempts()
    {
        var attempts = new List<int>();
        var talk = new DialogConversation(
            new WaterfallDialog("w", [Ask.Step("n", "One?"), Ask.Step("n", "Two?"), Ask.End()]),
            new NumberPrompt<int>("n", (prompt, _) =>
            {
                attempts.Add(prompt.AttemptCount);
                return Task.FromResult(prompt.Recognized.Succeeded);
            }));

        foreach (var text in (string[])["hi", "a", "1", "b", "c", "2"])
            await talk.SayAsync(text);

        Assert.Equal([1, 2, 1, 2, 3], attempts);
    }

    [Fact]
    public void A_prompt_needs_an_id()
        => Assert.ThrowsAny<ArgumentException>(() => new TextPrompt(string.Empty));

    [Theory]
    [InlineData("text")]
    [InlineData("number")]
    [InlineData("choice")]
    [InlineData("confirm")]
    [InlineData("date")]
    public async Task A_message_without_a_text_is_no_answer_to_a_question_for_words(string kind)
    {
        var talk = Ask.With(
            () => kind switch
            {
                "text" => new TextPrompt("p"),
                "number" => new NumberPrompt<int>("p"),
                "choice" => new ChoicePrompt("p") { Style = Microsoft.Bot.Builder.Dialogs.Choices.ListStyle.None },
                "confirm" => new ConfirmPrompt("p") { Style = Microsoft.Bot.Builder.Dialogs.Choices.ListStyle.None },
                _ => new DateTimePrompt("p"),
            },
            "?",
            "In words, please.",
            choices: ["red", "green"]);
        await talk.SayAsync("hi");
        var picture = talk.Message(string.Empty);
        picture.Text = null;
        picture.Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.com/neck.png" }];

        Assert.Equal("In words, please.", Assert.Single(await talk.SendAsync(picture)).Text);
        Assert.Equal(DialogTurnStatus.Waiting, talk.Last.Status);
    }
}
