using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.BotBuilder.Conformance.Dialogs.Choices;

public class ChoiceRecognizersTests
{
    private static readonly string[] Places = ["lower back", "upper back", "neck", "left shoulder"];

    private static string? Best(string text, string locale = "en-us", FindChoicesOptions? options = null)
    {
        options ??= new FindChoicesOptions();
        options.Locale = locale;
        return ChoiceRecognizers.RecognizeChoices(text, Places, options) is [var best, ..] ? best.Resolution.Value : null;
    }

    [Theory]
    [InlineData("neck", "neck")]
    [InlineData("It's my NECK, really.", "neck")]
    [InlineData("the lower part of my back", null)]
    [InlineData("the lower, left back", "lower back")]
    [InlineData("back lower", null)]
    [InlineData("back", null)]
    [InlineData("necklace", null)]
    [InlineData("", null)]
    [InlineData("   ", null)]
    public void All_words_of_a_choice_must_be_there_in_order_and_near(string text, string? expected)
        => Assert.Equal(expected, Best(text, options: new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false }));

    [Fact]
    public void Words_further_apart_match_where_that_is_allowed()
        => Assert.Equal("lower back", Best("the lower part of my back", options: new FindChoicesOptions { MaxTokenDistance = 3 }));

    [Fact]
    public void Some_words_are_enough_where_partial_matches_are_allowed()
        => Assert.Equal("left shoulder", Best("my shoulder", options: new FindChoicesOptions { AllowPartialMatches = true }));

    [Fact]
    public void A_complete_match_goes_before_a_partial_one()
    {
        var found = Find.FindChoices("upper back and neck", Places, new FindChoicesOptions { AllowPartialMatches = true });

        Assert.Equal(["upper back", "neck"], found.Select(f => f.Resolution.Value));
        Assert.All(found, f => Assert.Equal(1f, f.Resolution.Score));
    }

    [Fact]
    public void Several_choices_are_found_in_the_order_of_the_text()
    {
        var found = ChoiceRecognizers.RecognizeChoices("my neck and my lower back", Places);

        Assert.Equal([(2, "neck"), (0, "lower back")], found.Select(f => (f.Resolution.Index, f.Text)));
        Assert.Equal([3, 15], found.Select(f => f.Start));
        Assert.Equal([6, 24], found.Select(f => f.End));
    }

    [Fact]
    public void A_text_that_is_one_of_the_choices_finds_that_one_alone()
    {
        var found = ChoiceRecognizers.RecognizeChoices("neck pain", ["neck", "neck pain", "pain"]);

        Assert.Equal("neck pain", Assert.Single(found).Resolution.Value);
    }

    [Fact]
    public void Skipped_words_cost_score()
    {
        var near = Assert.Single(Find.FindChoices("my lower back", Places)).Resolution.Score;
        var far = Assert.Single(Find.FindChoices("my lower sore back", Places)).Resolution.Score;

        Assert.Equal(1f, near);
        Assert.InRange(far, 0.4f, 0.99f);
    }

    [Theory]
    [InlineData("en-us", "2", "upper back")]
    [InlineData("en-us", "#2", "upper back")]
    [InlineData("en-us", "(2)", "upper back")]
    [InlineData("en-us", "number two", "upper back")]
    [InlineData("en-us", "the first one", "lower back")]
    [InlineData("en-us", "2nd", "upper back")]
    [InlineData("en-us", "the last one", "left shoulder")]
    [InlineData("en-us", "next to last", "neck")]
    [InlineData("en-us", "5", null)]
    [InlineData("en-us", "0", null)]
    [InlineData("en-us", "the tenth", null)]
    [InlineData("de-de", "das zweite", "upper back")]
    [InlineData("fr-fr", "le deuxième", "upper back")]
    [InlineData("es-es", "el segundo", "upper back")]
    [InlineData("ja-jp", "二", "upper back")]
    public void A_place_in_the_list_chooses(string locale, string text, string? expected)
        => Assert.Equal(expected, Best(text, locale));

    [Theory]
    [InlineData("ja-JP")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_of_the_thread_makes_no_difference(string culture)
    {
        Assert.Equal("upper back", Best("二", "ja-jp"));
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal("upper back", Best("二", "ja-jp"));
        Assert.Equal("upper back", Best("THE SECOND", "en-us"));
        Assert.Equal(culture, CultureInfo.CurrentCulture.Name);

        CultureInfo.CurrentCulture = before;
    }

    [Fact]
    public void Names_go_before_numbers()
        => Assert.Equal("neck", Best("1 thing: my neck"));

    [Fact]
    public void Numbers_and_places_can_be_switched_off()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Null(Best("2", options: options));
        Assert.Null(Best("the second", options: options));
    }

    [Fact]
    public void Values_titles_and_synonyms_can_be_left_out_one_by_one()
    {
        Choice[] choices = [new("id-1") { Action = new() { Title = "sharp" }, Synonyms = ["knife"] }];

        Assert.Single(Find.FindChoices("sharp", choices));
        Assert.Single(Find.FindChoices("id-1", choices));
        Assert.Single(Find.FindChoices("like a knife", choices));
        Assert.Empty(Find.FindChoices("sharp", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("id-1", choices, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void The_synonym_that_was_said_is_reported()
    {
        var found = Assert.Single(Find.FindChoices("it stabs like a knife", [new Choice("sharp") { Synonyms = ["like a knife"] }]));

        Assert.Equal(("sharp", "like a knife"), (found.Resolution.Value, found.Resolution.Synonym));
    }

    [Fact]
    public void Texts_without_spaces_and_emoji_are_cut_into_characters()
    {
        Assert.Equal("首", Assert.Single(Find.FindChoices("我的首很痛", (string[])["首", "腰"])).Resolution.Value);
        Assert.Equal("👍", Assert.Single(Find.FindChoices("fine 👍🏽!", (string[])["👍", "👎"])).Resolution.Value);
    }

    [Fact]
    public void Words_keep_their_places_in_the_text()
    {
        var words = Tokenizer.DefaultTokenizer(" It's  São-Paulo ");

        Assert.Equal(["It", "s", "São", "Paulo"], words.Select(w => w.Text));
        Assert.Equal(["it", "s", "são", "paulo"], words.Select(w => w.Normalized));
        Assert.Equal([1, 4, 7, 11], words.Select(w => w.Start));
        Assert.Equal([2, 4, 9, 15], words.Select(w => w.End));
    }

    [Fact]
    public void An_own_tokenizer_is_used()
    {
        var options = new FindChoicesOptions
        {
            RecognizeNumbers = false,
            RecognizeOrdinals = false,
            Tokenizer = (text, _) => [new Token { Start = 0, End = text.Length - 1, Text = text, Normalized = text.ToUpperInvariant() }],
        };

        Assert.Null(Best("my neck", options: options));
        Assert.Equal("neck", Best("Neck", options: options));
    }
}
