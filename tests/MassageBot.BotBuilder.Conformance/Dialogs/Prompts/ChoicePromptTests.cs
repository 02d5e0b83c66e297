using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Prompts;

public class ChoicePromptTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    [Theory]
    [InlineData("red", "red", 0)]
    [InlineData("I'd like the GREEN one", "green", 1)]
    [InlineData("3", "blue", 2)]
    [InlineData("the second one please", "green", 1)]
    [InlineData("two", "green", 1)]
    public async Task A_choice_is_found_and_handed_back_with_its_place(string text, string value, int index)
    {
        var talk = Ask.With(() => new ChoicePrompt("c"), choices: Colours);
        await talk.SayAsync("hi");

        await talk.SayAsync(text);

        var found = Assert.IsType<FoundChoice>(talk.Result);
        Assert.Equal(value, found.Value);
        Assert.Equal(index, found.Index);
    }

    [Fact]
    public async Task What_is_no_choice_is_asked_again_with_the_choices()
    {
        var talk = Ask.With(() => new ChoicePrompt("c"), "Colour?", "Please choose.", choices: Colours);

        Assert.Equal(["Colour? (1) red, (2) green, or (3) blue"], await talk.SayAsync("hi"));
        Assert.Equal(["Please choose. (1) red, (2) green, or (3) blue"], await talk.SayAsync("purple"));
        Assert.Equal(["Please choose. (1) red, (2) green, or (3) blue"], await talk.SayAsync("4"));
    }

    [Theory]
    [InlineData(ListStyle.None, "?")]
    [InlineData(ListStyle.Inline, "? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "?\n\n   1. red\n   2. green\n   3. blue")]
    public async Task The_style_of_the_prompt_is_used(ListStyle style, string expected)
        => Assert.Equal([expected], await Ask.With(() => new ChoicePrompt("c") { Style = style }, channelId: "directline", choices: Colours).SayAsync("hi"));

    [Fact]
    public async Task The_style_of_the_options_goes_before_that_of_the_prompt()
    {
        var options = Ask.Options("?", null, Colours);
        options.Style = ListStyle.List;
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("c", options, cancellationToken)]),
            new ChoicePrompt("c") { Style = ListStyle.Inline });

        Assert.Equal(["?\n\n   1. red\n   2. green\n   3. blue"], await talk.SayAsync("hi"));
    }

    [Fact]
    public async Task Direct_Line_gets_buttons_and_the_question_stays_as_it_was()
    {
        var talk = Ask.With(() => new ChoicePrompt("c"), "Colour?", channelId: "directline", choices: Colours);

        var question = Assert.Single(await talk.SendAsync(talk.Message("hi")));
        Assert.Equal("Colour?", question.Text);
        Assert.Equal(Colours, question.SuggestedActions!.Actions!.Select(a => a.Title));
        Assert.All(question.SuggestedActions.Actions!, a => Assert.Equal(ActionTypes.ImBack, a.Type));

        var again = Assert.Single(await talk.SendAsync(talk.Message("purple")));
        Assert.Equal("Colour?", again.Text);
        Assert.Equal(3, again.SuggestedActions!.Actions!.Count);
    }

    [Fact]
    public async Task A_question_with_an_attachment_keeps_it_and_gets_the_card_behind_it()
    {
        var options = Ask.Options("?", null, Colours);
        options.Prompt!.Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.com/body.png" }];
        options.Style = ListStyle.HeroCard;
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("c", options, cancellationToken)]),
            new ChoicePrompt("c"));

        var question = Assert.Single(await talk.SendAsync(talk.Message("hi")));

        Assert.Equal(["image/png", HeroCard.ContentType], question.Attachments!.Select(a => a.ContentType));
    }

    [Fact]
    public async Task Teams_shows_the_buttons_to_the_one_who_asked()
    {
        var talk = Ask.With(() => new ChoicePrompt("c"), "Colour?", channelId: "msteams", choices: Colours);
        var message = talk.Message("hi");
        message.Conversation.ConversationType = "personal";

        var question = Assert.Single(await talk.SendAsync(message));

        Assert.Equal(["user1"], question.SuggestedActions!.To!);
    }

    [Fact]
    public async Task Synonyms_and_button_titles_are_understood_after_a_reload()
    {
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text("?"),
            Choices =
            [
                new Choice("sharp") { Synonyms = ["stabbing", "like a knife"] },
                new Choice("dull") { Action = new CardAction { Type = ActionTypes.PostBack, Title = "A dull ache", Value = "dull" } },
            ],
        };
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("c", options, cancellationToken), Ask.End()]),
            new ChoicePrompt("c"));

        await talk.SayAsync("hi");
        await talk.SayAsync("it feels like a knife");
        Assert.Equal("sharp", ((FoundChoice)talk.Result!).Value);

        await talk.SayAsync("hi");
        await talk.SayAsync("a dull ache");
        Assert.Equal("dull", ((FoundChoice)talk.Result!).Value);
    }

    [Fact]
    public async Task Numbers_can_be_switched_off()
    {
        var talk = Ask.With(
            () => new ChoicePrompt("c") { RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false } },
            choices: Colours);
        await talk.SayAsync("hi");

        await talk.SayAsync("one of my legs");

        Assert.Equal(DialogTurnStatus.Waiting, talk.Last.Status);
    }

    [Fact]
    public async Task The_words_between_choices_follow_the_language()
        => Assert.Equal(["? (1) red, (2) green, oder (3) blue"], await Ask.With(() => new ChoicePrompt("c"), locale: "de-de", choices: Colours).SayAsync("hi"));

    [Theory]
    [InlineData("en-us", "? (1) red, (2) green, or (3) blue")]
    [InlineData("EN-GB", "? (1) red, (2) green, or (3) blue")]
    [InlineData("xx-yy", "? (1) red, (2) green, or (3) blue")]
    [InlineData("es-mx", "? (1) red, (2) green, o (3) blue")]
    [InlineData("fr-CA", "? (1) red, (2) green, ou (3) blue")]
    [InlineData("pt-PT", "? (1) red, (2) green, ou (3) blue")]
    [InlineData("nl", "? (1) red, (2) green, of (3) blue")]
    public async Task The_words_between_choices_fall_back_to_the_language_and_then_to_English(string locale, string expected)
        => Assert.Equal([expected], await Ask.With(() => new ChoicePrompt("c"), locale: locale, choices: Colours).SayAsync("hi"));

    [Fact]
    public async Task Without_a_locale_the_default_of_the_prompt_counts_and_then_English()
    {
        async Task<string?> AskAsync(string? defaultLocale)
        {
            var talk = Ask.With(() => new ChoicePrompt("c", null, defaultLocale), choices: Colours);
            var message = talk.Message("hi");
            message.Locale = null;
            return Assert.Single(await talk.SendAsync(message)).Text;
        }

        Assert.Equal("? (1) red, (2) green, oder (3) blue", await AskAsync("de-de"));
        Assert.Equal("? (1) red, (2) green, or (3) blue", await AskAsync(null));
    }

    [Fact]
    public async Task Own_words_for_an_own_language_are_used()
    {
        var danish = new PromptCultureModel { Locale = "da-dk", Separator = ", ", InlineOr = " eller ", InlineOrMore = " eller " };
        var words = new Dictionary<string, ChoiceFactoryOptions>
        {
            [danish.Locale] = new(danish.Separator, danish.InlineOr, danish.InlineOrMore, true),
        };

        Assert.Equal(["? (1) red, (2) green eller (3) blue"], await Ask.With(() => new ChoicePrompt("c", words), locale: "da-dk", choices: Colours).SayAsync("hi"));
    }

    [Fact]
    public async Task The_choice_options_of_the_prompt_go_before_those_of_the_language()
    {
        var talk = Ask.With(() => new ChoicePrompt("c") { ChoiceOptions = new ChoiceFactoryOptions("; ", " / ", " / ", false) }, locale: "de-de", choices: Colours);

        Assert.Equal(["? red; green / blue"], await talk.SayAsync("hi"));
    }

    [Fact]
    public async Task A_validator_sees_the_choice_and_can_refuse_it()
    {
        var talk = Ask.With(
            () => new ChoicePrompt("c", (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value.Value != "red")),
            "?",
            "Not red.",
            choices: Colours);
        await talk.SayAsync("hi");

        Assert.Equal(["Not red. (1) red, (2) green, or (3) blue"], await talk.SayAsync("red"));
        await talk.SayAsync("green");
        Assert.Equal("green", ((FoundChoice)talk.Result!).Value);
    }

    [Fact]
    public async Task Of_several_choices_in_one_message_the_first_counts()
    {
        var talk = Ask.With(() => new ChoicePrompt("c"), choices: Colours);
        await talk.SayAsync("hi");

        await talk.SayAsync("blue, or maybe red");

        Assert.Equal("blue", ((FoundChoice)talk.Result!).Value);
    }

    [Theory]
    [InlineData(ListStyle.SuggestedAction)]
    [InlineData(ListStyle.HeroCard)]
    public async Task Buttons_can_be_asked_for_on_any_channel(ListStyle style)
    {
        var talk = Ask.With(() => new ChoicePrompt("c") { Style = style }, channelId: "sms", choices: Colours);

        var question = Assert.Single(await talk.SendAsync(talk.Message("hi")));

        var buttons = style == ListStyle.HeroCard
            ? Assert.IsType<HeroCard>(Assert.Single(question.Attachments!).Content).Buttons
            : question.SuggestedActions!.Actions;
        Assert.Equal(Colours, buttons!.Select(b => b.Title));
    }

    [Fact]
    public async Task Without_choices_the_question_stands_alone_and_nothing_is_an_answer()
    {
        var talk = new DialogConversation(
            new WaterfallDialog("w", [(step, cancellationToken) => step.PromptAsync("c", new PromptOptions { Prompt = MessageFactory.Text("?"), Choices = [] }, cancellationToken)]),
            new ChoicePrompt("c") { Style = ListStyle.None });

        Assert.Equal(["?"], await talk.SayAsync("hi"));
        Assert.Equal(["?"], await talk.SayAsync("red"));
    }
}
