using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Choices;

public class FindChoicesTests
{
    private static readonly string[] Places = ["lower back", "upper back", "neck", "left shoulder"];

    private static string[] Found(string text, FindChoicesOptions? options = null)
        => [.. Find.FindChoices(text, Places, options).Select(f => f.Resolution.Value!)];

    [Theory]
    [InlineData("neck", "neck")]
    [InlineData("It's my NECK, really.", "neck")]
    [InlineData("the lower, left back", "lower back")]
    [InlineData("the lower part of my back", "")]
    [InlineData("back lower", "")]
    [InlineData("back", "")]
    [InlineData("necklace", "")]
    [InlineData("nec", "")]
    public void All_words_of_a_choice_must_be_there_in_order_and_near(string text, string expected)
        => Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Found(text));

    [Theory]
    [InlineData("lower a back", 0, false)]
    [InlineData("lower back", 0, true)]
    [InlineData("lower a back", 1, true)]
    [InlineData("lower a b back", 1, false)]
    [InlineData("lower a b back", null, true)]
    [InlineData("lower a b c back", null, false)]
    [InlineData("lower a b c back", 3, true)]
    [InlineData("a b c d e lower back", 0, true)]
    public void Words_between_are_allowed_up_to_a_number_which_is_two_unless_set(string text, int? most, bool found)
        => Assert.Equal(found, Found(text, new FindChoicesOptions { MaxTokenDistance = most }).Contains("lower back"));

    [Fact]
    public void Some_words_are_enough_where_partial_matches_are_allowed()
    {
        Assert.Equal(["left shoulder"], Found("my shoulder", new FindChoicesOptions { AllowPartialMatches = true }));
        Assert.Empty(Found("my shoulder"));
    }

    [Fact]
    public void A_complete_match_goes_before_a_partial_one()
    {
        var found = Find.FindChoices("upper back and neck", Places, new FindChoicesOptions { AllowPartialMatches = true });

        Assert.Equal(["upper back", "neck"], found.Select(f => f.Resolution.Value));
        Assert.All(found, f => Assert.Equal(1f, f.Resolution.Score));
    }

    [Fact]
    public void A_partial_match_scores_less_than_a_complete_one()
    {
        var partial = Assert.Single(Find.FindChoices("my shoulder", Places, new FindChoicesOptions { AllowPartialMatches = true })).Resolution.Score;

        Assert.InRange(partial, 0.4f, 0.99f);
    }

    [Fact]
    public void Skipped_words_cost_score()
    {
        var near = Assert.Single(Find.FindChoices("my lower back", Places)).Resolution.Score;
        var far = Assert.Single(Find.FindChoices("my lower sore back", Places)).Resolution.Score;
        var further = Assert.Single(Find.FindChoices("my lower very sore back", Places)).Resolution.Score;

        Assert.Equal(1f, near);
        Assert.InRange(far, further + 0.01f, 0.99f);
        Assert.InRange(further, 0.4f, 0.99f);
    }

    [Fact]
    public void Several_choices_are_found_in_the_order_of_the_text_with_their_places()
    {
        var found = Find.FindChoices("my neck and my lower back", Places);

        Assert.Equal([(2, "neck"), (0, "lower back")], found.Select(f => (f.Resolution.Index, f.Text)));
        Assert.Equal([3, 15], found.Select(f => f.Start));
        Assert.Equal([6, 24], found.Select(f => f.End));
        Assert.All(found, f => Assert.Equal("choice", f.TypeName));
    }

    [Fact]
    public void A_choice_named_twice_is_found_once()
        => Assert.Equal(["neck"], Found("neck, only my neck"));

    [Theory]
    [InlineData("neck pain")]
    [InlineData("I have neck pain")]
    public void The_longer_of_two_choices_in_the_same_words_is_found(string text)
        => Assert.Equal("neck pain", Assert.Single(Find.FindChoices(text, (string[])["neck", "neck pain", "pain"])).Resolution.Value);

    [Fact]
    public void Values_titles_and_synonyms_find_a_choice_and_the_first_two_can_be_left_out()
    {
        Choice[] choices = [new("id-1") { Action = new() { Title = "sharp" }, Synonyms = ["knife"] }];

        Assert.Single(Find.FindChoices("sharp", choices));
        Assert.Single(Find.FindChoices("id-1", choices));
        Assert.Single(Find.FindChoices("like a knife", choices));
        Assert.Empty(Find.FindChoices("sharp", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Single(Find.FindChoices("id-1", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("id-1", choices, new FindChoicesOptions { NoValue = true }));
        Assert.Single(Find.FindChoices("sharp", choices, new FindChoicesOptions { NoValue = true }));
        Assert.Single(Find.FindChoices("like a knife", choices, new FindChoicesOptions { NoValue = true, NoAction = true }));
    }

    [Fact]
    public void A_choice_without_a_button_and_synonyms_is_found_by_its_value()
        => Assert.Single(Find.FindChoices("sharp", (Choice[])[new("sharp") { Action = null, Synonyms = null }]));

    [Fact]
    public void The_synonym_that_was_said_is_reported_with_the_value()
    {
        var found = Assert.Single(Find.FindChoices("it stabs like a knife", [new Choice("sharp") { Synonyms = ["stabbing", "like a knife"] }]));

        Assert.Equal(("sharp", "like a knife", 0), (found.Resolution.Value, found.Resolution.Synonym, found.Resolution.Index));
    }

    [Fact]
    public void Two_synonyms_of_one_choice_are_one_finding()
        => Assert.Single(Find.FindChoices("stabbing, like a knife", [new Choice("sharp") { Synonyms = ["stabbing", "like a knife"] }]));

    [Fact]
    public void An_own_tokenizer_is_used()
    {
        var options = new FindChoicesOptions
        {
            Tokenizer = (text, _) => [new Token { Start = 0, End = text.Length - 1, Text = text, Normalized = text.ToUpperInvariant() }],
        };

        Assert.Empty(Found("my neck", options));
        Assert.Equal(["neck"], Found("Neck", options));
    }

    [Fact]
    public void An_own_tokenizer_is_given_the_locale()
    {
        var locales = new HashSet<string?>();
        var options = new FindChoicesOptions
        {
            Locale = "de-de",
            Tokenizer = (text, locale) =>
            {
                locales.Add(locale);
                return Tokenizer.DefaultTokenizer(text, locale);
            },
        };

        Assert.Equal(["neck"], Found("my neck", options));
        Assert.Equal(["de-de"], locales);
    }

    [Fact]
    public void Values_are_found_with_the_index_they_were_given()
    {
        var found = Assert.Single(Find.FindValues("my neck", [new SortedValue { Value = "neck", Index = 7 }]));

        Assert.Equal(("value", "neck", 7, 1f), (found.TypeName, found.Resolution.Value, found.Resolution.Index, found.Resolution.Score));
    }

    [Fact]
    public void An_emoji_is_a_word()
        => Assert.Equal("👍", Assert.Single(Find.FindChoices("fine 👍!", (string[])["👍", "👎"])).Resolution.Value);
}
