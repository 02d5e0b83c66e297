using MassageBot.Triage;

namespace MassageBot.Dialogs.Tests.Content;

public sealed class CarePlanTests
{
    private static CarePlan Plan => new FixedContent().Current.Care;

    [Fact]
    public void Everybody_is_told_at_the_end_and_asked_after_a_day_after_two_or_three_and_after_a_week() =>
        Assert.Equal(["end-of-session", "day-1", "days-2-3", "day-7"], StepsOf("relaxing", [], []));

    [Theory]
    [InlineData("anticoagulant")]
    [InlineData("age-70-plus")]
    [InlineData("pregnant")]
    [InlineData("osteoporosis")]
    public void Whom_a_bleed_or_a_fracture_endangers_more_is_asked_after_six_hours_too(string modifier) =>
        Assert.Equal(["end-of-session", "hours-6", "day-1", "days-2-3", "day-7"], StepsOf("relaxing", [], [modifier]));

    [Theory]
    [InlineData("relaxing", "neck", true)]
    [InlineData("neck-work", "", true)]
    [InlineData("needling", "arm", true)]
    [InlineData("deep-tissue", "leg", true)]
    [InlineData("deep-tissue", "lower-back", false)]
    [InlineData("relaxing", "leg", false)]
    public void Neck_work_needling_and_deep_leg_work_are_followed_for_three_weeks(string kind, string area, bool followed) =>
        Assert.Equal(followed, StepsOf(kind, area.Length > 0 ? [area] : [], []).Contains("day-21"));

    [Theory]
    [InlineData("day-1", "worse", 5, null, null)]
    [InlineData("day-1", "better", 6, Level.Therapist, null)]
    [InlineData("day-1", null, 8, Level.Urgent, "DU14")]
    [InlineData("days-2-3", "same", 2, Level.Therapist, "DT02")]
    [InlineData("days-2-3", "worse", 2, Level.Routine, "DR02")]
    [InlineData("days-2-3", "better", 6, Level.Routine, "DR03")]
    [InlineData("days-2-3", "worse", 9, Level.Urgent, "DU14")]
    [InlineData("day-7", "still-there", null, Level.Routine, "DR01")]
    [InlineData("day-7", "worse", null, Level.Routine, "DR02")]
    [InlineData("day-7", "gone", null, null, null)]
    public void An_answer_is_taken_from_the_level_of_the_clinical_map_on(string step, string? answer, int? strength, Level? level, string? rule)
    {
        var floor = Plan.StepOf(step)!.FloorOf(answer, strength);

        Assert.Equal((level, rule), (floor?.AtLeast, floor?.RuleId));
    }

    [Fact]
    public void The_triage_knows_what_the_clinic_knew()
    {
        var facts = Plan.FactsOf("needling", ["anticoagulant", "pregnant"]);

        Assert.Equal(["needling"], facts.WordsOf("kind"));
        Assert.Equal((Presence.Yes, Presence.Yes, Presence.Unknown), (facts["anticoagulant"], facts["pregnant-or-postpartum"], facts["cancer"]));
    }

    [Fact]
    public void Only_what_must_be_known_first_is_sent_in_quiet_hours() =>
        Assert.Equal(["end-of-session"], Plan.Steps.Where(step => step.IsSafety).Select(step => step.Id));

    [Theory]
    [InlineData("due: 24h", "due: tomorrow", "MB5103: 'due' must be a time such as 30m, 24h or 7d, at most 90d, found 'tomorrow'")]
    [InlineData("due: 24h", "due: 91d", "MB5103: 'due' must be a time")]
    [InlineData("latest: 36h", "latest: 41h", "MB5103: the times of 'day-1' are out of order")]
    [InlineData("earliest: 48h", "earliest: 39h", "MB5104: the step 'days-2-3' may begin before 'day-1' has expired")]
    [InlineData("due: 168h", "due: 12h", "MB5104: the step 'day-7' is due no later than 'days-2-3'")]
    [InlineData("reminder: 24h", "reminder: 100h", "MB5103: the reminder of 'day-7' would always come after it has expired")]
    [InlineData("{ areas: [neck] }", "{ areas: [tail] }", "MB5102: 'tail' does not stand under 'areas' of the plan")]
    [InlineData("{ areas: [neck] }", "{ areas: [] }", "MB5102: the condition asks for nothing")]
    [InlineData("asks: [gone, new-signs]", "asks: [gone, new-signs, strength, compared]", "MB5102: a check-in asks at most 3 different things")]
    [InlineData("asks: [gone, new-signs]", "asks: [mood]", "MB5102: 'mood' is nothing that a check-in can ask")]
    [InlineData("rule: DR03", "rule: DR99", "MB5102: there is no row 'DR99' in triage/rules.yaml")]
    [InlineData("answer: still-there", "answer: perhaps", "MB5102: 'perhaps' is no answer")]
    [InlineData("strength: 6, at-least: ROUTINE", "strength: 11, at-least: ROUTINE", "MB5102: 'strength' must be from 1 to 10, found '11'")]
    [InlineData("opening: aftercare.day-7.opening", "opening: aftercare.day-8.opening", "MB5105: there is no text 'aftercare.day-8.opening'")]
    [InlineData("{ kind: cupping }", "{ kind: cups }", "MB5102: 'kind' has no word 'cups'")]
    [InlineData("{ cancer: \"yes\" }", "{ cancre: \"yes\" }", "MB5102: 'cancre' is no sign")]
    [InlineData("rationale: Ordinary soreness", "reason: Ordinary soreness", "the key 'reason' is not known here")]
    [InlineData("    evidence: [V2, J]", "    evidence: [maybe]", "'maybe' is no evidence tag")]
    public void What_is_wrong_with_the_plan_is_said_with_its_file_and_line(string right, string wrong, string message)
    {
        var problems = BrokenFiles.Load("plan.en.yaml", right, wrong, out var line);

        var problem = problems.First(problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.EndsWith("plan.en.yaml", problem.Path, StringComparison.Ordinal);
        Assert.InRange(problem.Line, line - 12, line + 1);
    }

    [Theory]
    [InlineData("A note from {clinicName} for you", "How is your neck, {clinicName} asks", "says 'neck'")]
    [InlineData("A note from {clinicName} for you", "Your massages at {clinicName}", "says 'massage'")]
    public void A_preview_holds_no_word_about_health(string right, string wrong, string message)
    {
        var problem = Assert.Single(BrokenFiles.Load("aftercare.en.yaml", right, wrong, out var line), problem => problem.Message.Contains(message, StringComparison.Ordinal));

        Assert.StartsWith("MB5106: the preview 'aftercare.end-of-session.preview'", problem.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void Without_a_plan_nothing_is_loaded()
    {
        var content = DialogContent.Load([.. FixedContent.Files().Where(file => Path.GetFileName(file.Path) != "plan.en.yaml")], out var problems);

        Assert.Null(content);
        Assert.StartsWith("MB5101: ", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_or_an_answer_without_a_text_is_a_problem() =>
        Assert.Contains(
            BrokenFiles.Load("aftercare.en.yaml", "    worse: Worse\n", "", out _), problem => problem.Message.StartsWith("MB5105: the text 'aftercare.answers.worse' is missing", StringComparison.Ordinal));

    private static IEnumerable<string> StepsOf(string kind, string[] areas, string[] modifiers) =>
        Plan.Steps.Where(step => step.IsFor(kind, areas, modifiers)).Select(step => step.Id);
}
