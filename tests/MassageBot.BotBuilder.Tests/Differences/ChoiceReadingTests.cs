using MassageBot.BotBuilder.Conformance.Dialogs;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Bot Builder doesn't count from the end of a list, and takes a sentence without spaces for one word.</summary>
public class ChoiceReadingTests
{
    private static readonly string[] Places = ["lower back", "upper back", "neck", "left shoulder"];

    [Theory]
    [InlineData("the last one", "left shoulder")]
    [InlineData("last", "left shoulder")]
    [InlineData("next to last", "neck")]
    [InlineData("the next one", null)]
    public void A_place_can_be_counted_from_the_end(string text, string? expected)
        => Assert.Equal(expected, ChoiceRecognizers.RecognizeChoices(text, Places) is [var best, ..] ? best.Resolution.Value : null);

    [Fact]
    public void In_scripts_without_spaces_each_character_is_a_word()
    {
        Assert.Equal("首", Assert.Single(Find.FindChoices("我的首很痛", (string[])["首", "腰"])).Resolution.Value);
        Assert.Equal("肩こり", Assert.Single(Find.FindChoices("ひどい肩こりです", (string[])["肩こり", "腰痛"])).Resolution.Value);
    }

    [Fact]
    public void An_emoji_is_found_in_every_skin_tone()
        => Assert.Equal("👍", Assert.Single(Find.FindChoices("fine 👍🏽!", (string[])["👍", "👎"])).Resolution.Value);

    [Fact]
    public void Spaces_around_a_text_that_is_a_choice_make_no_difference()
    {
        var found = Assert.Single(Find.FindChoices("  neck ", (string[])["neck", "neck pain"]));

        Assert.Equal(("neck", 2, 5), (found.Resolution.Value, found.Start, found.End));
    }

    [Fact]
    public void Nothing_finds_nothing()
    {
        Assert.Empty(Find.FindChoices(null!, Places));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("   ", Places));
    }

    [Theory]
    [InlineData("\uD83D neck")]
    [InlineData("neck\uDC4D")]
    public void A_broken_emoji_beside_a_choice_is_no_failure(string text)
        => Assert.Equal("neck", Assert.Single(ChoiceRecognizers.RecognizeChoices(text, Places)).Resolution.Value);

    [Fact]
    public void What_an_action_leaves_open_comes_from_the_choice()
    {
        var choice = new Choice("neck") { Action = new CardAction { Title = "My neck" } };

        var button = ChoiceFactory.SuggestedAction([choice], "?", null, null).SuggestedActions!.Actions![0];

        Assert.Equal((ActionTypes.ImBack, "My neck", "neck"), (button.Type, button.Title, button.Value));
    }

    [Fact]
    public async Task An_empty_text_is_no_answer_to_a_question_for_a_text()
    {
        var talk = Ask.With(() => new TextPrompt("t"), "Text?");
        await talk.SayAsync("hi");

        Assert.Equal(["Text?"], await talk.SayAsync(string.Empty));
    }
}
