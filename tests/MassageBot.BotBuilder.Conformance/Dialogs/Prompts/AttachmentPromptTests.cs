using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class AttachmentPromptTests
{
    private static Attachment Photo(string name) => new() { ContentType = "image/png", Name = name, ContentUrl = $"https://example.com/{name}" };

    [Fact]
    public async Task A_message_without_a_file_is_asked_again()
    {
        var talk = Ask.With(() => new AttachmentPrompt("a"), "A photo?", "A photo, please.");
        await talk.SayAsync("hi");

        Assert.Equal(["A photo, please."], await talk.SayAsync("here it is"));

        var empty = talk.Message("still nothing");
        empty.Attachments = [];
        Assert.Equal("A photo, please.", Assert.Single(await talk.SendAsync(empty)).Text);
    }

    [Fact]
    public async Task All_files_of_a_message_are_handed_back_in_their_order()
    {
        var talk = Ask.With(() => new AttachmentPrompt("a"));
        await talk.SayAsync("hi");
        var message = talk.Message("two of them");
        message.Attachments = [Photo("left.png"), Photo("right.png")];

        await talk.SendAsync(message);

        Assert.Equal(["left.png", "right.png"], Assert.IsAssignableFrom<IList<Attachment>>(talk.Result).Select(a => a.Name));
    }

    [Fact]
    public async Task A_validator_can_refuse_a_file()
    {
        var talk = Ask.With(
            () => new AttachmentPrompt("a", (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value.All(a => a.ContentType == "image/png"))),
            "A photo?",
            "A PNG, please.");
        await talk.SayAsync("hi");
        var message = talk.Message(string.Empty);
        message.Attachments = [new Attachment { ContentType = "application/pdf", Name = "letter.pdf" }];

        Assert.Equal("A PNG, please.", Assert.Single(await talk.SendAsync(message)).Text);
    }
}
