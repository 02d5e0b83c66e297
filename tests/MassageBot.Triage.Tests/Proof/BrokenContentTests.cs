using MassageBot.Triage.Proof;

namespace MassageBot.Triage.Tests.Proof;

public sealed class BrokenContentTests
{
    private const string FeverRow = "{ id: R1, level: ROUTINE, when: fever, rationale: r, sources: [A], evidence: V }";

    [Fact]
    public void Every_claim_holds_for_the_tiny_content_before_it_is_broken()
    {
        var report = DialogProof.Of(TinyContent.With());

        Assert.Equal([], report.Problems);
        Assert.Equal(["E1", "U1", "R1", "T1", "S1", "S2", "S3"], report.Examples.Select(example => example.RuleId));
        Assert.Equal("now=fever, where=unsure, place=none, strength=0, health=none, -> ROUTINE (R1)", report.Examples[2].Path.ToString());
        Assert.Equal("no fever", report.Examples[2].Without);
    }

    [Fact]
    public void The_same_content_always_gives_the_same_report()
    {
        var reports = Enumerable.Range(0, 5).Select(_ => DialogProof.Of(TinyContent.With())).ToList();

        Assert.Single(reports.Select(report => report.Longest.ToString()).Distinct());
        Assert.Single(reports.Select(report => string.Join('\n', report.Examples)).Distinct());
    }

    [Fact]
    public void A_row_that_a_hard_sign_switches_off_breaks_the_proof()
    {
        var report = DialogProof.Of(TinyContent.With(("when: numb,", "when: numb and not fever,")));

        Assert.Equal(
            [
                ("adding a sign never lowers a level", "Adding 'fever' to 'numb' lowers URGENT to ROUTINE.", "told fever numb, -> ROUTINE (R1)"),
                ("adding a sign never lowers a level", "U1 can be switched off by adding 'fever'; use 'denied', or allow it with 'may-lower' at the sign.", null),
            ],
            ProblemsOf(report));
    }

    [Fact]
    public void A_row_that_a_hard_sign_may_lower_is_a_declared_exception()
    {
        var report = DialogProof.Of(TinyContent.With(
            ("when: numb,", "when: numb and not fever,"),
            ("meaning: Fever, ask: Fever?, follow-up: none,", "meaning: Fever, ask: Fever?, follow-up: none, may-lower: [U1],")));

        Assert.Empty(report.Problems);
        Assert.Equal(["fever: U1"], report.Exceptions.Select(exception => $"{exception.Sign}: {string.Join(' ', exception.Rules)}"));
    }

    [Fact]
    public void A_row_behind_a_more_urgent_one_with_the_same_condition_decides_nothing()
    {
        var report = DialogProof.Of(TinyContent.With(("level: ROUTINE, when: fever,", "level: ROUTINE, when: numb,")));

        Assert.Equal(
            [("every rule fires on some path", "R1 decides no path: it never holds, or a higher row always holds with it.", null)],
            ProblemsOf(report));
    }

    [Fact]
    public void A_row_behind_one_of_its_own_level_with_the_same_condition_is_shadowed()
    {
        var report = DialogProof.Of(TinyContent.With((FeverRow, FeverRow + "\n  - " + FeverRow.Replace("R1", "R2", StringComparison.Ordinal))));

        Assert.Equal(
            [("no rule is shadowed", "R2 never decides by itself.", "now=fever, where=unsure, place=none, strength=0, health=none, -> ROUTINE (R1 R2)")],
            ProblemsOf(report));
    }

    [Fact]
    public void A_row_that_no_path_fires_breaks_the_proof()
    {
        var report = DialogProof.Of(TinyContent.With(("when: fever,", "when: fever and strength > 10,")));

        Assert.Equal(
            [("every rule fires on some path", "R1 decides no path: it never holds, or a higher row always holds with it.", null)],
            ProblemsOf(report));
    }

    [Fact]
    public void A_row_that_nothing_takes_out_breaks_the_proof()
    {
        var report = DialogProof.Of(TinyContent.With(("when: tired,", "when: always,")));

        Assert.Contains(
            ("every rule has a counter-example just outside", "S2 still holds whatever single fact is taken away.", "now=none, where=unsure, place=none, strength=0, health=none, -> SELF-CARE (S2)"),
            ProblemsOf(report));
    }

    [Fact]
    public void A_modifier_that_a_sign_switches_off_breaks_the_proof()
    {
        var report = DialogProof.Of(TinyContent.With(("when: old and back-pain,", "when: fever and not old,")));

        Assert.Equal(
            [
                ("adding a sign never lowers a level", "Adding 'old' to 'fever' lowers URGENT to ROUTINE.", "told fever old, -> ROUTINE (R1)"),
                ("adding a sign never lowers a level", "M1 can be switched off by adding 'old'.", null),
            ],
            ProblemsOf(report));
    }

    [Fact]
    public void Home_advice_that_joins_two_complaints_breaks_the_proof()
    {
        var report = DialogProof.Of(TinyContent.With(("when: tired,", "when: tired and back-pain,")));

        Assert.Equal(
            [
                ("adding a sign never lowers a level", "Adding 'back-pain' to 'tired' lowers THERAPIST to SELF-CARE.", "told back-pain tired, -> SELF-CARE (S2)"),
                ("adding a sign never lowers a level", "Adding 'tired' to 'back-pain' lowers THERAPIST to SELF-CARE.", "told back-pain tired, -> SELF-CARE (S2)"),
                ("adding a sign never lowers a level", "S2 asks for two signs together, or for one without another; split it, so that each complaint is looked at by itself.", null),
            ],
            ProblemsOf(report));
    }

    [Theory]
    [InlineData("when: tired,", "when: tired and old,", "S2 asks for two signs together")]
    [InlineData("when: tired,", "when: tired and denied fever,", "S2 asks for two signs together, or for one without another")]
    [InlineData("when: tired,", "when: tired, except: fever,", "S2 asks for two signs together, or for one without another")]
    [InlineData("when: tired,", "when: \"any of (tired and strength < 3, back-pain and strength < 5)\",", "S2 asks for two signs together")]
    [InlineData("when: tired,", "when: \"any of (tired, old)\",", "S2 weighs 'old' itself, which raises other rows")]
    [InlineData("when: strength >= 6,", "when: \"tired and back-pain\", covers: [old],", "T1 asks for two signs together")]
    public void What_three_signs_together_could_lower_breaks_the_proof(string right, string wrong, string message)
    {
        var report = DialogProof.Of(TinyContent.With((right, wrong)));

        Assert.Contains(report.Problems, problem => problem.Claim == "adding a sign never lowers a level" && problem.Message.StartsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("when: tired,", "when: \"any of (tired, back-pain) and not strength > 5\",")]
    [InlineData("when: strength >= 6,", "when: \"strength >= 6 and any of (tired, back-pain)\", covers: [old],")]
    public void Signs_that_are_each_enough_do_not(string right, string wrong)
    {
        var report = DialogProof.Of(TinyContent.With((right, wrong)));

        Assert.DoesNotContain(report.Problems, problem => problem.Claim == "adding a sign never lowers a level");
    }

    [Theory]
    [InlineData("text: Health?", "health", "none", "old", "unsure")]
    [InlineData("text: Where?\n    known-when: any of (region is known, back-pain)", "where", "back", "leg", "unsure")]
    public void An_option_that_no_path_reaches_breaks_the_proof(string question, string id, params string[] options)
    {
        var report = DialogProof.Of(TinyContent.With((question, question + "\n    when: strength > 10")));

        Assert.Equal(
            options.Select(option => ("every option of every question leads on", $"No path answers '{option}' to '{id}'.", (string?)null)),
            ProblemsOf(report));
    }

    [Theory]
    [InlineData("    text: Also?", "    text: Also?\n    when: region has back", "now=none, where=unsure, strength=0, health=none, -> THERAPIST (T0)")]
    [InlineData("    text: Now?", "    text: Now?\n    known-when: tired", "told back-pain tired, place=none, strength=0, health=none, -> SELF-CARE (S1 S2)")]
    public void Somebody_sent_home_unscreened_breaks_the_proof(string right, string wrong, string path)
    {
        var report = DialogProof.Of(TinyContent.With((right, wrong)));

        Assert.Equal(
            [("nobody is sent away below URGENT before both screens were answered (safeguarding and crisis rows that answer at once aside)", "A path breaks it.", path)],
            ProblemsOf(report));
    }

    [Fact]
    public void A_proof_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => DialogProof.Of(TinyContent.With(), new CancellationToken(canceled: true)));

    private static IEnumerable<(string Claim, string Message, string? Path)> ProblemsOf(ProofReport report) =>
        report.Problems.Select(problem => (problem.Claim, problem.Message, problem.Path?.ToString()));
}
