namespace MassageBot.Triage.Tests;

public sealed class WalkTests
{
    private const int MostQuestions = 14;
    private static readonly TriageEngine Engine = TriageContent.Engine;

    [Theory]
    [InlineData("neck")]
    [InlineData("upper-back")]
    [InlineData("lower-back")]
    [InlineData("arm")]
    [InlineData("chest")]
    [InlineData("leg")]
    [InlineData("whole-body")]
    [InlineData("other")]
    public void An_ordinary_sore_client_who_tells_nothing_is_through_in_seven_questions(string where)
    {
        var (verdict, asked, _) = Walk(question => Ordinary(question, where));

        Assert.Equal(Level.SelfCare, verdict.Level);
        Assert.Equal(["DS01"], verdict.RuleIds);
        Assert.Equal(7, asked.Count);
        Assert.Equal("screen-now", asked[0]);
    }

    [Fact]
    public void Any_tick_on_the_first_screen_ends_the_walk_at_once()
    {
        var screen = Engine.Definition.Questions[0];
        foreach (var option in screen.Options.Where(option => option.Id != Option.None))
        {
            var walk = Engine.Record(Engine.Begin(), new Answer(screen.Id, [option.Id]));

            var step = Assert.IsType<TriageStep.Decide>(Engine.Next(walk));
            Assert.True(step.Verdict.Level == Level.Emergency || step.Verdict is { Level: Level.Urgent, Route: Route.Safeguarding });
        }
    }

    [Fact]
    public void Not_sure_on_the_first_screen_says_so_and_names_no_route()
    {
        var verdict = Engine.Evaluate(Engine.Record(Engine.Begin(), new Answer("screen-now", ["unsure"])));

        Assert.Equal("why.unsure", verdict.WhyId);
        Assert.Equal("advice.emergency", verdict.AdviceId);
        Assert.Equal(Route.None, verdict.Route);
    }

    [Fact]
    public void Not_sure_beside_a_tick_explains_the_tick()
    {
        var verdict = Engine.Evaluate(Engine.Record(Engine.Begin(), new Answer("screen-now", ["suicidal-intent", "unsure"])));

        Assert.Equal(Route.Crisis, verdict.Route);
        Assert.Equal("advice.crisis-now", verdict.AdviceId);
    }

    [Fact]
    public void Not_sure_on_a_screen_of_a_region_is_treated_as_yes()
    {
        var walk = Engine.Record(Engine.Begin(), new Answer("screen-now", ["none"]));
        walk = Engine.Record(walk, new Answer("where", ["lower-back"]));
        walk = Engine.Record(walk, new Answer("screen-back", ["unsure"]));

        Assert.Equal(Level.Emergency, Assert.IsType<TriageStep.Decide>(Engine.Next(walk)).Verdict.Level);
    }

    [Fact]
    public void An_emergency_on_the_screen_of_a_region_takes_three_questions()
    {
        foreach (var where in Engine.Definition.QuestionOf("where")!.Options)
        {
            var walk = Engine.Record(Engine.Begin(), new Answer("screen-now", ["none"]));
            walk = Engine.Record(walk, new Answer("where", [where.Id]));
            var ask = Assert.IsType<TriageStep.Ask>(Engine.Next(walk));

            Assert.StartsWith("screen-", ask.Question.Id, StringComparison.Ordinal);
            var step = Engine.Next(Engine.Record(walk, new Answer(ask.Question.Id, [ask.Question.Options[0].Id])));
            Assert.Equal(Level.Emergency, Assert.IsType<TriageStep.Decide>(step).Verdict.Level);
        }
    }

    [Fact]
    public void Every_random_walk_ends_with_a_verdict()
    {
        var random = new Random(20260729);
        for (var i = 0; i < 1500; i++)
        {
            var (verdict, asked, last) = Walk(question => Any(question, random));

            Assert.InRange(asked.Count, 1, MostQuestions);
            Assert.Equal(asked.Count, asked.Distinct().Count());
            Assert.NotEmpty(verdict.RuleIds);
            Assert.NotEmpty(Engine.ReadBack(last));
        }
    }

    [Fact]
    public void Every_walk_that_is_not_sure_of_anything_reaches_a_person()
    {
        var (verdict, _, _) = Walk(question => question.Id == "screen-now" || question.Id.StartsWith("screen-", StringComparison.Ordinal)
            ? new Answer(question.Id, [Option.None])
            : new Answer(question.Id, [Option.Unsure]));

        Assert.True(verdict.Level >= Level.Therapist);
    }

    [Fact]
    public void What_free_text_told_is_not_asked_again()
    {
        var walk = Engine.Tell(Engine.Begin(), FactsText.Read("region=lower-back onset=next-day strength=4 trend=better session-ago=days-2-3"));
        var (_, asked, _) = Walk(question => Ordinary(question, "lower-back"), walk);

        Assert.Equal(["screen-now", "screen-back", "health"], asked);
    }

    [Theory]
    [InlineData("swollen-calf", "screen-limb")]
    [InlineData("headache", "screen-neck-head")]
    [InlineData("tired", "screen-general")]
    [InlineData("fainted", "screen-general")]
    [InlineData("small-bruise", "screen-skin")]
    public void A_told_sign_leads_to_its_own_screen_without_asking_where(string told, string screen)
    {
        var walk = Engine.Record(Engine.Tell(Engine.Begin(), FactsText.Read(told)), new Answer("screen-now", ["none"]));

        Assert.Equal(screen, Assert.IsType<TriageStep.Ask>(Engine.Next(walk)).Question.Id);
    }

    [Theory]
    [InlineData("rib-spot-pain,pain-breathing-in", Level.Urgent, "DU18")]
    [InlineData("rib-spot-pain,pain-breathing-in,needling-done", Level.Emergency, "DE02")]
    [InlineData("rib-spot-pain,pain-breathing-in,sweaty-clammy", Level.Emergency, "DE02")]
    [InlineData("pain-breathing-in", Level.Emergency, "DE02")]
    public void Pain_on_breathing_is_an_emergency_unless_one_sore_rib_spot_is_cleared(string ticks, Level level, string rule)
    {
        var walk = Engine.Record(Engine.Begin(), new Answer("screen-now", ["none"]));
        walk = Engine.Record(walk, new Answer("where", ["chest"]));
        walk = Engine.Record(walk, new Answer("screen-chest", ticks.Split(',')));

        var verdict = Engine.Evaluate(walk);
        Assert.Equal(level, verdict.Level);
        Assert.Contains(rule, verdict.RuleIds);
    }

    [Fact]
    public void A_hard_sign_told_in_the_middle_ends_the_walk()
    {
        var walk = Engine.Record(Engine.Begin(), new Answer("screen-now", ["none"]));
        walk = Engine.Tell(walk, FactsText.Read("chest-pain"));

        Assert.Equal("DE01", Assert.IsType<TriageStep.Decide>(Engine.Next(walk)).Verdict.RuleIds[0]);
    }

    [Fact]
    public void Every_question_offers_not_sure_and_every_list_offers_none()
    {
        Assert.All(Engine.Definition.Questions, question =>
        {
            Assert.NotNull(question.OptionOf(Option.Unsure));
            Assert.Equal(question.Kind == QuestionKind.Checklist, question.OptionOf(Option.None) is not null);
            Assert.All(question.Options, option => Assert.InRange(option.Title.Length, 2, 40));
        });
        Assert.All(Engine.Definition.Signs.Where(sign => sign.Offer is not null), sign => Assert.InRange(sign.Offer!.Length, 2, 40));
    }

    [Fact]
    public void Titles_and_synonyms_never_name_two_options_of_a_question()
    {
        foreach (var question in Engine.Definition.Questions)
        {
            var names = question.Options
                .SelectMany(option => option.Synonyms.Append(option.Title).Append(option.Id).Select(name => name.ToLowerInvariant()).Distinct())
                .ToList();

            Assert.Equal([], names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"{question.Id}: {group.Key}"));
        }
    }

    private static Answer Ordinary(Question question, string where) => question.Id switch
    {
        "where" => new(question.Id, [where]),
        "onset" => new(question.Id, ["next-day"]),
        "started" or "session-ago" => new(question.Id, ["days-2-3"]),
        "strength" => new(question.Id, [], 4),
        "trend" => new(question.Id, ["better"]),
        _ => new(question.Id, [Option.None]),
    };

    private static Answer Any(Question question, Random random)
    {
        var option = question.Options[random.Next(question.Options.Count)].Id;
        return question.Kind switch
        {
            QuestionKind.Scale => random.Next(8) == 0 ? new(question.Id, [Option.Unsure]) : new(question.Id, [], random.Next(11)),
            QuestionKind.Checklist when random.Next(3) > 0 => new(question.Id, [Option.None]),
            QuestionKind.Checklist => new(question.Id, [option, question.Options[random.Next(question.Options.Count)].Id]),
            _ => new(question.Id, [option]),
        };
    }

    private static (Verdict Verdict, List<string> Asked, TriageCase Last) Walk(Func<Question, Answer> answer, TriageCase? from = null)
    {
        var walk = from ?? Engine.Begin();
        var asked = new List<string>();
        while (asked.Count <= MostQuestions)
        {
            switch (Engine.Next(walk))
            {
                case TriageStep.Decide decide:
                    return (decide.Verdict, asked, walk);
                case TriageStep.Ask ask:
                    asked.Add(ask.Question.Id);
                    walk = Engine.Record(walk, answer(ask.Question));
                    break;
            }
        }
        throw new InvalidOperationException("no verdict after " + string.Join(", ", asked));
    }
}
