using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Choices;

public class ChoiceFactoryTests
{
    private static IList<Choice> Some(int count) => ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(i => $"c{i}")]);

    private static string Shown(string channelId, IList<Choice> choices, string? conversationType = null)
    {
        var message = ChoiceFactory.ForChannel(channelId, choices, "?", null, null, conversationType, null);
        return message.SuggestedActions is not null ? "buttons"
            : message.Attachments is { Count: > 0 } cards ? cards[0].ContentType
            : message.Text!.Contains('\n', StringComparison.Ordinal) ? "list"
            : "inline";
    }

    [Theory]
    [InlineData("directline", 100, "buttons")]
    [InlineData("webchat", 100, "buttons")]
    [InlineData("directline", 101, "list")]
    [InlineData("facebook", 10, "buttons")]
    [InlineData("slack", 5, HeroCard.ContentType)]
    [InlineData("sms", 3, "inline")]
    [InlineData("sms", 4, "list")]
    [InlineData("test", 2, "inline")]
    [InlineData("email", 4, "list")]
    public void Choices_are_shown_as_the_channel_can(string channelId, int count, string expected)
        => Assert.Equal(expected, Shown(channelId, Some(count)));

    [Theory]
    [InlineData("personal", 3, "buttons")]
    [InlineData("personal", 4, HeroCard.ContentType)]
    [InlineData("channel", 3, HeroCard.ContentType)]
    [InlineData(null, 3, HeroCard.ContentType)]
    [InlineData("personal", 50, HeroCard.ContentType)]
    [InlineData("personal", 51, "list")]
    public void Teams_shows_few_buttons_in_personal_chats_and_cards_elsewhere(string? conversationType, int count, string expected)
        => Assert.Equal(expected, Shown("msteams", Some(count), conversationType));

    [Theory]
    [InlineData(20, "buttons")]
    [InlineData(21, "list")]
    public void A_title_of_more_than_20_characters_makes_a_numbered_list(int length, string expected)
        => Assert.Equal(expected, Shown("directline", ChoiceFactory.ToChoices(["short", new string('x', length)])));

    [Fact]
    public void The_title_of_the_button_counts_and_not_the_value()
    {
        var choice = new Choice("a value that is much longer than any button") { Action = new CardAction { Title = "short" } };

        Assert.Equal("buttons", Shown("directline", [choice]));
    }

    [Theory]
    [InlineData(1, "? (1) c1")]
    [InlineData(2, "? (1) c1 or (2) c2")]
    [InlineData(3, "? (1) c1, (2) c2, or (3) c3")]
    [InlineData(4, "? (1) c1, (2) c2, (3) c3, or (4) c4")]
    public void Inline_choices_read_as_a_sentence(int count, string expected)
        => Assert.Equal(expected, ChoiceFactory.Inline(Some(count), "?").Text);

    [Fact]
    public void Own_separators_replace_the_English_ones()
        => Assert.Equal("? c1; c2; oder c3", ChoiceFactory.Inline(Some(3), "?", null, new ChoiceFactoryOptions("; ", " oder ", "; oder ", false)).Text);

    [Fact]
    public void A_list_can_do_without_numbers()
        => Assert.Equal("?\n\n   - c1\n   - c2", ChoiceFactory.List(Some(2), "?", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);

    [Fact]
    public void A_card_carries_the_question_and_the_buttons()
    {
        var card = Assert.IsType<HeroCard>(ChoiceFactory.HeroCard(Some(2), "Which?").Attachments![0].Content);

        Assert.Equal("Which?", card.Text);
        Assert.Equal(["c1", "c2"], card.Buttons!.Select(b => b.Title));
    }

    [Fact]
    public void What_an_action_leaves_open_comes_from_the_choice()
    {
        var choice = new Choice("neck") { Action = new CardAction { Title = "My neck" } };

        var button = ChoiceFactory.SuggestedAction([choice], "?", null, null).SuggestedActions!.Actions![0];

        Assert.Equal((ActionTypes.ImBack, "My neck", "neck"), (button.Type, button.Title, button.Value));
    }

    [Fact]
    public void All_messages_expect_input()
    {
        IMessageActivity[] messages =
        [
            ChoiceFactory.Inline(Some(2)), ChoiceFactory.List(Some(2)), ChoiceFactory.HeroCard(Some(2)), ChoiceFactory.SuggestedAction(Some(2), null, null, null),
        ];

        Assert.All(messages, m => Assert.Equal(InputHints.ExpectingInput, m.InputHint));
    }
}
