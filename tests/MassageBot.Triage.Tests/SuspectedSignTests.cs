namespace MassageBot.Triage.Tests;

public sealed class SuspectedSignTests
{
    private static readonly TriageEngine Engine = TriageContent.Engine;

    [Fact]
    public void A_suspected_sign_stands_first_on_the_first_list_in_the_words_of_its_own()
    {
        var question = First(Engine.Suspect(Engine.Begin(), ["saddle-numb"]));

        Assert.Equal("screen-now", question.Id);
        Assert.Equal("sign:saddle-numb", question.Options[0].Id);
        Assert.Equal(Engine.Definition.QuestionOf("screen-back")!.OptionOf("saddle-numb")!.Title, question.Options[0].Title);
    }

    [Fact]
    public void A_tick_on_it_counts_as_the_sign_and_is_read_back()
    {
        var walk = Engine.Suspect(Engine.Begin(), ["swollen-calf"]);
        walk = Engine.Record(walk, new Answer("screen-now", ["sign:swollen-calf"]));

        Assert.Equal(Presence.Yes, Engine.FactsOf(walk)["swollen-calf"]);
        Assert.Equal(Level.Urgent, Engine.Evaluate(walk).Level);
        Assert.Contains(Engine.ReadBack(walk), line => line.Values.Contains("One leg swollen, sore or warm"));
    }

    [Fact]
    public void A_tick_says_all_that_its_words_say_wherever_it_is_offered()
    {
        var suspected = Engine.Suspect(Engine.Tell(Engine.Begin(), Facts.None.With("leg-pain", Presence.Yes)), ["limb-pain-extreme"]);
        var early = Engine.Record(suspected, new Answer("screen-now", ["sign:limb-pain-extreme"]));
        var late = Engine.Record(Engine.Tell(Engine.Begin(), Facts.None.With("leg-pain", Presence.Yes)), new Answer("screen-limb", ["limb-pain-extreme"]));

        Assert.Equal(Level.Emergency, Engine.Evaluate(early).Level);
        Assert.Equal(Engine.Evaluate(late).Level, Engine.Evaluate(early).Level);
    }

    [Fact]
    public void What_was_ticked_before_is_not_asked_again_by_the_list_of_the_place()
    {
        var suspected = Engine.Suspect(Engine.Tell(Engine.Begin(), Facts.None.With("leg-pain", Presence.Yes)), ["swollen-calf"]);
        var ticked = Engine.Record(suspected, new Answer("screen-now", ["sign:swollen-calf"]));
        var list = Engine.Definition.QuestionOf("screen-limb")!;

        Assert.Contains(Engine.Offered(suspected, list).Options, option => option.Sets.Signs.ContainsKey("swollen-calf"));
        Assert.DoesNotContain(Engine.Offered(ticked, list).Options, option => option.Sets.Signs.ContainsKey("swollen-calf"));
    }

    [Fact]
    public void None_of_these_leaves_it_open_so_that_the_list_of_the_place_asks_again()
    {
        var walk = Engine.Record(Engine.Suspect(Engine.Begin(), ["swollen-calf"]), new Answer("screen-now", [Option.None]));

        Assert.Equal(Presence.Unknown, Engine.FactsOf(walk)["swollen-calf"]);
    }

    [Theory]
    [InlineData("chest-pain")]
    [InlineData("unconscious")]
    [InlineData("no-such-sign")]
    public void What_the_list_has_already_or_no_list_has_words_for_adds_nothing(string sign)
    {
        Assert.Equal(Engine.Definition.QuestionOf("screen-now")!.Options.Count, First(Engine.Suspect(Engine.Begin(), [sign])).Options.Count);
    }

    [Theory]
    [InlineData("sexual-assault", Level.Urgent)]
    [InlineData("boundary-discomfort", Level.Therapist)]
    public void A_sign_that_no_list_asks_for_is_offered_in_words_of_its_own(string sign, Level level)
    {
        var suspected = Engine.Suspect(Engine.Begin(), [sign]);
        var ticked = Engine.Evaluate(Engine.Record(suspected, new Answer("screen-now", [Option.OfferOf(sign)])));

        Assert.Equal(Engine.Definition.SignOf(sign)!.Offer, First(suspected).Options[0].Title);
        Assert.Equal((level, Route.Safeguarding), (ticked.Level, ticked.Route));
    }

    [Fact]
    public void Only_the_first_list_takes_such_an_answer()
    {
        Assert.True(Engine.Accepts(new Answer("screen-now", ["sign:saddle-numb"])));
        Assert.False(Engine.Accepts(new Answer("screen-now", ["sign:no-such-sign"])));
        Assert.False(Engine.Accepts(new Answer("screen-back", ["sign:saddle-numb"])));
    }

    [Fact]
    public void An_option_is_offered_only_where_it_matters_and_what_was_not_offered_was_not_denied()
    {
        var leg = At("leg");
        var neck = At("neck");
        var health = Engine.Definition.QuestionOf("health")!;

        Assert.Contains(Engine.Offered(leg, health).Options, option => option.Id == "past-clot");
        Assert.DoesNotContain(Engine.Offered(neck, health).Options, option => option.Id == "past-clot");
        Assert.Equal(Presence.No, Engine.FactsOf(Engine.Record(leg, new Answer("health", [Option.None])))["past-clot"]);
        Assert.Equal(Presence.Unknown, Engine.FactsOf(Engine.Record(neck, new Answer("health", [Option.None])))["past-clot"]);
    }

    [Fact]
    public void What_was_told_of_daily_life_stays_when_the_last_list_is_answered_with_none()
    {
        var walk = Engine.Tell(At("neck"), Facts.None.With(FactNames.DailyLife, "no"));

        Assert.Equal(["no"], Engine.FactsOf(Engine.Record(walk, new Answer("health", [Option.None]))).WordsOf(FactNames.DailyLife));
    }

    [Theory]
    [InlineData("fainted", Level.Urgent, Level.Routine)]
    [InlineData("swollen-calf", Level.Urgent, Level.Urgent)]
    [InlineData("chest-pain", Level.Emergency, Level.Emergency)]
    public void The_least_level_is_what_stands_whatever_else_is_answered(string told, Level now, Level least)
    {
        var facts = FactsText.Read(told);

        Assert.Equal(now, Engine.Evaluate(facts).Level);
        Assert.Equal(least, Engine.LeastLevel(facts));
    }

    private static TriageCase At(string place) =>
        Engine.Record(Engine.Record(Engine.Begin(), new Answer("screen-now", [Option.None])), new Answer("where", [place]));

    private static Question First(TriageCase walk) => Assert.IsType<TriageStep.Ask>(Engine.Next(walk)).Question;
}
