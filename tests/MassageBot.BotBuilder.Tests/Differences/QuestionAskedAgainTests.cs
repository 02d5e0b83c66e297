using MassageBot.BotBuilder.Conformance.Dialogs;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Bot Builder sends the stored question itself, which then has the id, the address and the buttons of the first time.</summary>
public class QuestionAskedAgainTests
{
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
    public async Task A_question_with_an_attachment_gets_its_card_once_each_time()
    {
        var options = Ask.Options("?", null, "red", "green");
        options.Prompt!.Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.com/body.png" }];
        options.Style = ListStyle.HeroCard;
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("c", options, cancellationToken)]),
            new ChoicePrompt("c"));

        foreach (var text in (string[])["hi", "purple", "pink"])
        {
            var question = Assert.Single(await talk.SendAsync(talk.Message(text)));
            Assert.Equal(["image/png", HeroCard.ContentType], question.Attachments!.Select(a => a.ContentType));
        }
    }

    [Fact]
    public async Task The_options_stay_as_their_author_wrote_them()
    {
        var options = Ask.Options("Colour?", null, "red", "green");
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("c", options, cancellationToken)]),
            new ChoicePrompt("c"));

        await talk.SayAsync("hi");

        Assert.Equal("Colour?", options.Prompt!.Text);
        Assert.Null(options.Prompt.Id);
        Assert.Null(options.Prompt.Conversation);
        Assert.Null(options.Prompt.SuggestedActions);
    }
}
