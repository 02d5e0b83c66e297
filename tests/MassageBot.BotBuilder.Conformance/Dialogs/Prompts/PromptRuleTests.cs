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
    public async Task A_question_put_twice_is_two_messages_with_two_ids()
    {
        var talk = Ask.With(() => new NumberPrompt<int>("n"), "How many?");

        var first = Assert.Single(await talk.SendAsync(talk.Message("hi")));
        var second = Assert.Single(await talk.SendAsync(talk.Message("dunno")));

        Assert.NotEqual(first.Id, second.Id);
        Assert.NotEqual(first.ReplyToId, second.ReplyToId);
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

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => talk.SayAsync("hi"));
        Assert.Contains("'t'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_text_is_no_answer()
    {
        var talk = Ask.With(() => new TextPrompt("t"), "Text?");
        await talk.SayAsync("hi");

        Assert.Equal(["Text?"], await talk.SayAsync(string.Empty));
    }

    [Fact]
    public async Task An_attachment_prompt_takes_files_only()
    {
        var talk = Ask.With(() => new AttachmentPrompt("a"), "A photo?");
        await talk.SayAsync("hi");
        Assert.Equal(["A photo?"], await talk.SayAsync("here it is"));

        var message = talk.Message(string.Empty);
        message.Attachments = [new Attachment { ContentType = "image/png", Name = "shoulder.png", ContentUrl = "https://example.com/shoulder.png" }];
        await talk.SendAsync(message);

        Assert.Equal("shoulder.png", Assert.Single(Assert.IsAssignableFrom<IList<Attachment>>(talk.Result)).Name);
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

        Assert.Equal("{\"max\":5}", seen!.ToString());
    }
}
