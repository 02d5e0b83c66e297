using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class TextPromptTests
{
    [Theory]
    [InlineData("Dana")]
    [InlineData("  Dana  ")]
    [InlineData(" ")]
    [InlineData("42")]
    [InlineData("два слова 👍")]
    [InlineData("first\nsecond")]
    public async Task The_text_is_handed_back_as_it_was_written(string text)
    {
        var talk = Ask.With(() => new TextPrompt("t"));
        await talk.SayAsync("hi");

        await talk.SayAsync(text);

        Assert.Equal(text, talk.Result);
    }
}
