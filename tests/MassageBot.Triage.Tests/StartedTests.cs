namespace MassageBot.Triage.Tests;

/// <summary>When it started is asked in one question, by the day of the session. It must lead nobody lower than the two asked apart.</summary>
public sealed class StartedTests
{
    private static readonly TriageEngine Engine = TriageContent.Engine;
    private static readonly string[] Days = ["today", "yesterday", "days-2-3", "days-4-7", "over-7", "over-6-weeks"];
    private static readonly string[] Trends = ["better", "same", "worse"];

    // What may have been answered to "when did this start?" of a session that long ago.
    private static readonly (string Onset, int FirstDay)[] Onsets =
        [("during", 0), ("hours", 0), ("next-day", 1), ("days-2-3", 2), ("days-4-7", 3), ("over-7", 4), ("known-problem", 0), ("before", 0)];

    public static TheoryData<string> Places => [.. Engine.Definition.Values.First(value => value.Id == FactNames.Region).Words];

    [Theory]
    [MemberData(nameof(Places))]
    public void Asked_in_one_question_no_level_falls(string place)
    {
        var signs = Engine.Definition.Signs.Select(sign => Facts.None.With(sign.Id, Presence.Yes)).Prepend(Facts.None);

        Assert.Equal([], signs.SelectMany(told => Lowered(told.With(FactNames.Region, place))));
    }

    [Fact]
    public void Whoever_names_a_session_is_asked_for_no_other_time()
    {
        foreach (var day in Days)
        {
            var walk = Engine.Record(Screened(), new Answer("started", [day]));

            Assert.Equal("strength", Asked(walk));
            Assert.Equal([day], Engine.FactsOf(walk).WordsOf(FactNames.SessionAgo));
        }
    }

    [Theory]
    [InlineData("before")]
    [InlineData("known-problem")]
    public void Whoever_had_it_before_is_asked_for_the_day_of_the_session_alone(string before)
    {
        var walk = Engine.Record(Screened(), new Answer("started", [before]));
        Assert.Equal("session-ago", Asked(walk));

        walk = Engine.Record(walk, new Answer("session-ago", ["over-7"]));

        Assert.Equal("strength", Asked(walk));
        Assert.Contains("DR01", Engine.Evaluate(walk).RuleIds);
    }

    [Fact]
    public void Whoever_is_not_sure_is_asked_for_both_apart()
    {
        var walk = Engine.Record(Screened(), new Answer("started", [Option.Unsure]));
        Assert.Equal("session-ago", Asked(walk));
        Assert.Equal("onset", Asked(Engine.Record(walk, new Answer("session-ago", [Option.Unsure]))));
    }

    [Theory]
    [InlineData("onset=hours", "session-ago")]
    [InlineData("onset=before", "session-ago")]
    [InlineData("session-ago=yesterday", "onset")]
    [InlineData("session-ago=yesterday onset=hours", "strength")]
    public void What_was_told_is_not_asked_again(string told, string asked) => Assert.Equal(asked, Asked(Engine.Tell(Screened(), FactsText.Read(told))));

    [Theory]
    [InlineData("onset=hours", "Session: Yesterday", "When it started: Within hours after it")]
    [InlineData("onset=before", "Session: Yesterday", "When it started: Before the session")]
    [InlineData("session-ago=today", "Session: Today", null)]
    public void A_time_told_later_keeps_the_other_one(string told, string session, string? began)
    {
        var walk = Engine.Tell(Engine.Record(Screened(), new Answer("started", ["yesterday"])), FactsText.Read(told));

        Assert.Equal("strength", Asked(walk));
        Assert.Equal([session, .. began is null ? Array.Empty<string>() : [began]], TimesOf(walk));
    }

    [Fact]
    public void The_read_back_names_each_time_once()
    {
        var walk = Engine.Record(Engine.Record(Screened(), new Answer("started", ["before"])), new Answer("session-ago", ["days-2-3"]));

        Assert.Equal(["Started: I had it before the session", "Session: 2 to 3 days ago"], TimesOf(walk));
        Assert.Equal(["Started: After yesterday's session"], TimesOf(Engine.Record(Screened(), new Answer("started", ["yesterday"]))));
        Assert.Equal(["Session: Today", "When it started: Within hours after it"], TimesOf(Engine.Tell(Screened(), FactsText.Read("session-ago=today onset=hours"))));
    }

    [Fact]
    public void Taken_back_it_leaves_the_day_of_the_session_that_was_asked_for()
    {
        var walk = Engine.Record(Engine.Record(Screened(), new Answer("started", ["before"])), new Answer("session-ago", ["days-2-3"]));

        Assert.Equal("onset", Asked(Engine.Withdraw(walk, "started")));
        Assert.Equal("session-ago", Asked(Engine.Withdraw(walk, "session-ago")));
    }

    [Fact]
    public void Taken_back_it_leaves_what_was_told()
    {
        var walk = Engine.Tell(Screened(), FactsText.Read("session-ago=yesterday onset=hours"));

        Assert.Same(walk, Engine.Withdraw(walk, "started"));
    }

    // In a walk of before, a session's day was asked for without a word on when it started.
    [Theory]
    [InlineData("session-ago", "yesterday", "onset")]
    [InlineData("onset", "hours", "session-ago")]
    public void A_walk_of_before_goes_on_with_the_time_that_is_missing(string question, string answer, string asked)
    {
        var old = Screened() with { DefinitionVersion = "old" };
        old = old with { Answers = [.. old.Answers, new Answer(question, [answer])] };

        var walk = Engine.Upgrade(old);

        Assert.Equal(old.Answers, walk.Answers);
        Assert.Equal(asked, Asked(walk));
    }

    private static IEnumerable<string> Lowered(Facts told)
    {
        foreach (var (onset, firstDay) in Onsets)
        {
            foreach (var day in Days.Skip(firstDay))
            {
                foreach (var trend in Trends)
                {
                    foreach (var strength in (decimal[])[3, 6])
                    {
                        var facts = told.With(FactNames.SessionAgo, day).With(FactNames.Trend, trend).With(FactNames.Strength, strength);
                        var apart = Engine.Evaluate(onset switch
                        {
                            "known-problem" => facts.With(FactNames.Onset, "before").With("known-problem-flare", Presence.Yes),
                            _ => facts.With(FactNames.Onset, onset),
                        });
                        var one = Engine.Evaluate(Chosen(facts, onset is "known-problem" or "before" ? onset : day));
                        if (one.Level < apart.Level)
                            yield return $"{onset} {day} {trend} {strength}: {apart.Level} became {one.Level}";
                    }
                }
            }
        }
    }

    private static Facts Chosen(Facts facts, string option)
    {
        var sets = Engine.Definition.QuestionOf("started")!.OptionOf(option)!.Sets;
        return facts.Merge(sets);
    }

    private static string[] TimesOf(TriageCase walk) =>
        [.. Engine.ReadBack(walk).Where(line => line.QuestionId is "started" or "session-ago" or "onset").Select(line => line.Text)];

    private static TriageCase Screened() => new[]
    {
        new Answer("screen-now", [Option.None]), new Answer("where", ["lower-back"]), new Answer("screen-back", [Option.None]),
    }.Aggregate(Engine.Begin(), Engine.Record);

    private static string Asked(TriageCase walk) => Assert.IsType<TriageStep.Ask>(Engine.Next(walk)).Question.Id;
}
