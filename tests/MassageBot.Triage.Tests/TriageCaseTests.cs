using System.Text.Json;

namespace MassageBot.Triage.Tests;

public sealed class TriageCaseTests
{
    private static readonly TriageEngine Engine = TriageContent.Engine;
    private static readonly TriageCase Sore = new[]
    {
        new Answer("screen-now", ["none"]), new Answer("where", ["lower-back"]), new Answer("screen-back", ["none"]),
        new Answer("onset", ["hours"]), new Answer("session-ago", ["yesterday"]), new Answer("strength", [], 4),
        new Answer("trend", ["same"]), new Answer("health", ["none"]),
    }.Aggregate(Engine.Begin(), Engine.Record);

    [Fact]
    public void The_same_answer_twice_changes_nothing()
    {
        Assert.Same(Sore, Engine.Record(Sore, new Answer("strength", [], 4)));
    }

    [Fact]
    public void Back_withdraws_the_last_answer_and_asks_it_again()
    {
        var back = Engine.Back(Sore)!;

        Assert.Equal(Sore.Answers.Count - 1, back.Answers.Count);
        Assert.Equal("health", Assert.IsType<TriageStep.Ask>(Engine.Next(back)).Question.Id);
        Assert.Equal("health", Assert.Single(back.Withdrawn).QuestionId);
        Assert.Null(Engine.Back(Engine.Begin()));
    }

    [Fact]
    public void A_changed_answer_is_judged_anew()
    {
        Assert.Equal(Level.SelfCare, Engine.Evaluate(Sore).Level);

        var stronger = Engine.Record(Sore, new Answer("strength", [], 9));

        Assert.Equal(Level.Urgent, Engine.Evaluate(stronger).Level);
        Assert.Equal(Level.SelfCare, Engine.Evaluate(Engine.Record(stronger, new Answer("strength", [], 3))).Level);
    }

    [Fact]
    public void A_changed_place_drops_the_answers_that_no_longer_apply_and_asks_the_right_screen()
    {
        var moved = Engine.Record(Sore, new Answer("where", ["leg"]));

        Assert.DoesNotContain(moved.Answers, answer => answer.QuestionId == "screen-back");
        Assert.Contains(moved.Withdrawn, answer => answer.QuestionId == "screen-back");
        Assert.Equal("screen-limb", Assert.IsType<TriageStep.Ask>(Engine.Next(moved)).Question.Id);
    }

    [Fact]
    public void A_withdrawn_answer_is_asked_again()
    {
        var walk = Engine.Withdraw(Sore, "trend");

        Assert.Equal("trend", Assert.IsType<TriageStep.Ask>(Engine.Next(walk)).Question.Id);
        Assert.Same(Sore, Engine.Withdraw(Sore, "faint-risk"));
    }

    [Fact]
    public void The_read_back_names_each_answer_in_words()
    {
        var lines = Engine.ReadBack(Sore);

        Assert.Contains(lines, line => line is { QuestionId: "where", Text: "Where: Lower back" });
        Assert.Contains(lines, line => line.Text == "Strength: 4");
        Assert.Contains(lines, line => line.Text == "Emergency signs: None of these");
    }

    [Fact]
    public void Advice_once_told_does_not_fall_without_a_correction()
    {
        var told = Sore.Advised(Engine.Evaluate(FactsText.Read("swollen-calf")));

        var verdict = Engine.Evaluate(told);
        Assert.Equal(Level.Urgent, verdict.Level);
        Assert.Equal(["DU01"], verdict.RuleIds);
        Assert.Equal("advice.urgent-swelling", verdict.AdviceId);
        Assert.Equal(Level.SelfCare, Engine.Evaluate(Engine.Record(told, new Answer("trend", ["better"]))).Level);
    }

    [Fact]
    public void A_later_no_does_not_take_back_what_was_told()
    {
        var walk = Engine.Tell(Engine.Begin(), FactsText.Read("bladder-change"));
        walk = Engine.Tell(walk, FactsText.Read("-bladder-change"));
        walk = Engine.Record(walk, new Answer("screen-now", ["none"]));

        Assert.Equal(Level.Emergency, Engine.Evaluate(walk).Level);
        Assert.Equal(Level.SelfCare, Engine.Evaluate(Engine.Correct(walk, Facts.None)).Level);
    }

    [Fact]
    public void A_number_told_later_replaces_the_answer()
    {
        var walk = Engine.Tell(Sore, FactsText.Read("strength=9"));

        Assert.Equal(Level.Urgent, Engine.Evaluate(walk).Level);
        Assert.Equal(4, Engine.FactsOf(Engine.Record(walk, new Answer("strength", [], 4))).NumberOf("strength"));
    }

    [Theory]
    [InlineData("no-such-question", "none", null)]
    [InlineData("trend", "no-such-option", null)]
    [InlineData("strength", null, 11.0)]
    [InlineData("strength", null, -1.0)]
    [InlineData("strength", null, 4.5)]
    [InlineData("strength", null, null)]
    [InlineData("trend", null, null)]
    [InlineData("screen-now", null, null)]
    [InlineData("trend", "same", 3.0)]
    public void An_answer_that_does_not_fit_is_refused(string question, string? option, double? number)
    {
        var answer = new Answer(question, option is null ? [] : [option], (decimal?)number);

        Assert.False(Engine.Accepts(answer));
        Assert.Throws<ArgumentException>(() => Engine.Record(Sore, answer));
    }

    [Fact]
    public void A_case_survives_being_stored_as_json()
    {
        var walk = Engine.Tell(Engine.Record(Sore, new Answer("strength", [], 5)), FactsText.Read("?fever -breathless region=leg strength=6"))
            .Advised(Engine.Evaluate(Sore));

        var json = JsonSerializer.Serialize(walk);
        var restored = JsonSerializer.Deserialize<TriageCase>(json)!;

        Assert.Equal(json, JsonSerializer.Serialize(restored));
        Assert.Equal(walk.Told, restored.Told);
        Assert.Equal(walk.Answers, restored.Answers);
        Assert.Equal(Engine.FactsOf(walk), Engine.FactsOf(restored));
        Assert.Equal(walk.Reached, restored.Reached);
        Assert.DoesNotContain("$type", json, StringComparison.Ordinal);
        Assert.Contains("\"Unsure\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_of_an_older_definition_keeps_the_answers_that_still_fit()
    {
        var old = Sore with
        {
            DefinitionVersion = "old",
            Answers = [new Answer("a-question-of-old", ["yes"]), new Answer("trend", ["sideways"]), .. Sore.Answers.Where(answer => answer.QuestionId != "trend")],
        };

        var walk = Engine.Upgrade(old);

        Assert.Equal(Engine.Definition.Version, walk.DefinitionVersion);
        Assert.Equal(Sore.Answers.Count - 1, walk.Answers.Count);
        Assert.Equal(2, walk.Withdrawn.Count);
        Assert.Equal("trend", Assert.IsType<TriageStep.Ask>(Engine.Next(walk)).Question.Id);
        Assert.Same(Sore, Engine.Upgrade(Sore));
    }

    [Fact]
    public void A_case_of_an_older_definition_can_be_moved_on_without_a_crash()
    {
        var old = Sore with { DefinitionVersion = "old", Answers = [new Answer("a-question-of-old", ["yes"]), .. Sore.Answers] };

        Assert.IsType<TriageStep.Decide>(Engine.Next(old));
        Assert.Equal(Level.Urgent, Engine.Evaluate(Engine.Record(old, new Answer("strength", [], 9))).Level);
        Assert.NotEmpty(Engine.ReadBack(old));
    }
}
