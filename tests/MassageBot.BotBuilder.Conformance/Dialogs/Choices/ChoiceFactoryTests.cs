using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Choices;

/// <summary>Rule 14, and the messages themselves.</summary>
public class ChoiceFactoryTests
{
    private static IList<Choice> Some(int count) => ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(i => $"c{i}")]);

    private static string Shown(string? channelId, IList<Choice> choices, string? conversationType = null)
    {
        var message = ChoiceFactory.ForChannel(channelId!, choices, "?", null, null, conversationType, null);
        return message.SuggestedActions is not null ? "buttons"
            : message.Attachments is { Count: > 0 } cards ? cards[0].ContentType
            : message.Text!.Contains('\n', StringComparison.Ordinal) ? "list"
            : "inline";
    }

    [Theory]
    [InlineData("directline", 1, "buttons")]
    [InlineData("directline", 100, "buttons")]
    [InlineData("webchat", 100, "buttons")]
    [InlineData("emulator", 100, "buttons")]
    [InlineData("directline", 101, "list")]
    [InlineData("webchat", 101, "list")]
    [InlineData("facebook", 10, "buttons")]
    [InlineData("facebook", 11, "list")]
    [InlineData("line", 13, "buttons")]
    [InlineData("line", 14, HeroCard.ContentType)]
    [InlineData("slack", 5, HeroCard.ContentType)]
    [InlineData("sms", 3, "inline")]
    [InlineData("sms", 4, "list")]
    [InlineData("email", 4, "list")]
    [InlineData("test", 2, "inline")]
    [InlineData("some other channel", 3, "inline")]
    [InlineData("some other channel", 4, "list")]
    [InlineData("", 3, "inline")]
    public void Choices_are_shown_as_the_channel_can(string channelId, int count, string expected)
        => Assert.Equal(expected, Shown(channelId, Some(count)));

    [Theory]
    [InlineData("personal", 3, "buttons")]
    [InlineData("personal", 4, HeroCard.ContentType)]
    [InlineData("groupChat", 3, HeroCard.ContentType)]
    [InlineData("channel", 3, HeroCard.ContentType)]
    [InlineData(null, 3, HeroCard.ContentType)]
    [InlineData("personal", 50, HeroCard.ContentType)]
    [InlineData("personal", 51, "list")]
    public void Teams_shows_few_buttons_in_personal_chats_and_cards_elsewhere(string? conversationType, int count, string expected)
        => Assert.Equal(expected, Shown("msteams", Some(count), conversationType));

    [Theory]
    [InlineData("directline", 20, "buttons")]
    [InlineData("directline", 21, "list")]
    [InlineData("msteams", 20, HeroCard.ContentType)]
    [InlineData("msteams", 21, "list")]
    [InlineData("sms", 21, "list")]
    public void A_title_of_more_than_20_characters_makes_a_numbered_list(string channelId, int length, string expected)
        => Assert.Equal(expected, Shown(channelId, ChoiceFactory.ToChoices(["short", new string('x', length)])));

    [Fact]
    public void The_title_of_the_button_counts_and_not_the_value()
    {
        var choice = new Choice("a value that is much longer than any button") { Action = new CardAction { Title = "short" } };

        Assert.Equal("buttons", Shown("directline", [choice]));
    }

    [Fact]
    public void On_a_channel_buttons_are_shown_to_those_who_are_named()
        => Assert.Equal(["user1"], ChoiceFactory.ForChannel("directline", Some(2), "?", null, null, null, ["user1"]).SuggestedActions!.To!);

    [Theory]
    [InlineData(1, "? (1) c1")]
    [InlineData(2, "? (1) c1 or (2) c2")]
    [InlineData(3, "? (1) c1, (2) c2, or (3) c3")]
    [InlineData(4, "? (1) c1, (2) c2, (3) c3, or (4) c4")]
    public void Inline_choices_read_as_a_sentence(int count, string expected)
        => Assert.Equal(expected, ChoiceFactory.Inline(Some(count), "?").Text);

    [Fact]
    public void Own_separators_replace_the_English_ones()
    {
        var options = new ChoiceFactoryOptions("; ", " oder ", "; oder ", false);

        Assert.Equal("? c1; c2; oder c3", ChoiceFactory.Inline(Some(3), "?", null, options).Text);
        Assert.Equal("? c1 oder c2", ChoiceFactory.Inline(Some(2), "?", null, options).Text);
    }

    [Fact]
    public void Options_left_open_are_the_English_ones()
        => Assert.Equal("? (1) c1, (2) c2, or (3) c3", ChoiceFactory.Inline(Some(3), "?", null, new ChoiceFactoryOptions()).Text);

    [Fact]
    public void A_list_is_numbered_and_can_do_without()
    {
        Assert.Equal("?\n\n   1. c1\n   2. c2", ChoiceFactory.List(Some(2), "?").Text);
        Assert.Equal("?\n\n   - c1\n   - c2", ChoiceFactory.List(Some(2), "?", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void Texts_show_the_title_of_a_button_and_not_the_value()
    {
        Choice[] choices = [new("id-1") { Action = new CardAction { Title = "My neck" } }, new("id-2")];

        Assert.Equal("? (1) My neck or (2) id-2", ChoiceFactory.Inline(choices, "?").Text);
        Assert.Equal("?\n\n   1. My neck\n   2. id-2", ChoiceFactory.List(choices, "?").Text);
    }

    [Fact]
    public void A_card_carries_the_question_and_the_buttons()
    {
        var message = ChoiceFactory.HeroCard(Some(2), "Which?", "Which one?");
        var card = Assert.IsType<HeroCard>(Assert.Single(message.Attachments!).Content);

        Assert.Equal("Which?", card.Text);
        Assert.Equal(["c1", "c2"], card.Buttons!.Select(b => b.Title));
        Assert.All(card.Buttons!, b => Assert.Equal(ActionTypes.ImBack, b.Type));
        Assert.Equal("Which one?", message.Speak);
        Assert.Null(message.SuggestedActions);
    }

    [Fact]
    public void Suggested_actions_send_what_they_show()
    {
        var message = ChoiceFactory.SuggestedAction(Some(2), "Which?", "Which one?", null);

        Assert.Equal(("Which?", "Which one?"), (message.Text, message.Speak));
        Assert.Equal([("c1", "c1"), ("c2", "c2")], message.SuggestedActions!.Actions!.Select(a => (a.Title, (string)a.Value!)));
        Assert.All(message.SuggestedActions.Actions!, a => Assert.Equal(ActionTypes.ImBack, a.Type));
    }

    [Fact]
    public void Suggested_actions_are_shown_to_those_who_are_named()
        => Assert.Equal(["user1"], ChoiceFactory.SuggestedAction(Some(1), "?", null, ["user1"]).SuggestedActions!.To!);

    [Fact]
    public void Texts_can_be_given_instead_of_choices()
    {
        IList<string> texts = ["c1", "c2"];

        Assert.Equal("?\n\n   1. c1\n   2. c2", ChoiceFactory.List(texts, "?").Text);
        Assert.Equal(["c1", "c2"], ChoiceFactory.SuggestedAction(texts, "?", null, null).SuggestedActions!.Actions!.Select(a => a.Title));
        Assert.Equal(["c1", "c2"], ChoiceFactory.ToChoices(texts).Select(c => c.Value));
        Assert.Empty(ChoiceFactory.ToChoices([]));
    }

    [Fact]
    public void The_action_of_a_choice_is_its_button()
    {
        var choice = new Choice("neck") { Action = new CardAction { Type = ActionTypes.PostBack, Title = "My neck", Value = "neck-1" } };

        var button = ChoiceFactory.SuggestedAction([choice], "?", null, null).SuggestedActions!.Actions![0];

        Assert.Equal((ActionTypes.PostBack, "My neck", "neck-1"), (button.Type, button.Title, button.Value));
    }

    [Fact]
    public void All_messages_expect_input()
    {
        IMessageActivity[] messages =
        [
            ChoiceFactory.Inline(Some(2)), ChoiceFactory.List(Some(2)), ChoiceFactory.HeroCard(Some(2)), ChoiceFactory.SuggestedAction(Some(2), null, null, null),
        ];

        Assert.All(messages, m => Assert.Equal(InputHints.ExpectingInput, m.InputHint));
        Assert.All(messages, m => Assert.Equal(ActivityTypes.Message, m.Type));
    }
}
