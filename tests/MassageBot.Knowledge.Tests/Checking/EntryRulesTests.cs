namespace MassageBot.Knowledge.Tests.Checking;

public class EntryRulesTests
{
    [Fact]
    public void A_right_entry_has_no_problem()
    {
        Assert.Empty(EntryFolder.Check());
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("not-covered")]
    public void An_entry_with_four_phrasings_is_reported_at_its_question(string kind)
    {
        var text = EntryFolder.Entry.Replace("kind: answer", "kind: " + kind, StringComparison.Ordinal).Replace("  - should it hurt tomorrow\n", "", StringComparison.Ordinal);
        EntryFolder.IsReported(3, "has 4 phrasings, 5 are the least", EntryFolder.Check([("sources.yaml", EntryFolder.Sources), ("en/sore-next-day.md", text)]).Findings);
    }

    [Fact]
    public void Small_talk_needs_neither_five_phrasings_nor_a_source()
    {
        var text = EntryFolder.Entry.Replace("kind: answer", "kind: small-talk", StringComparison.Ordinal).Replace("  - should it hurt tomorrow\n", "", StringComparison.Ordinal)
            .Replace("{ id: TEST01, evidence: V }", "", StringComparison.Ordinal);
        Assert.Empty(EntryFolder.Check([("sources.yaml", EntryFolder.Sources), ("en/sore-next-day.md", text)]).Findings);
    }

    [Theory]
    [InlineData("sources: [ { id: TEST01, evidence: V } ]\n", "", 2)]
    [InlineData("sources: [ { id: TEST01, evidence: V } ]", "sources: []", 13)]
    public void An_entry_without_a_source_is_reported(string from, string to, int line)
    {
        EntryFolder.IsReported(line, "names no source", EntryFolder.Check(from, to));
    }

    [Theory]
    [InlineData("{ id: TEST01 }")]
    [InlineData("{ id: TEST02 }")]
    public void A_source_that_does_not_say_how_well_it_was_read_is_reported(string source)
    {
        EntryFolder.IsReported(13, "has no 'evidence'", EntryFolder.Check("{ id: TEST01, evidence: V }", source));
    }

    [Theory]
    [InlineData("K")]
    [InlineData("J")]
    public void A_signature_under_what_was_not_looked_up_is_reported(string tag)
    {
        EntryFolder.IsReported(16, $"tagged {tag}, so 'sign-off' must stay pending", EntryFolder.Check("evidence: V", "evidence: " + tag));
    }

    [Theory]
    [InlineData("evidence: V }", "evidence: V2 }")]
    [InlineData("sign-off: done", "sign-off: pending")]
    public void A_signature_is_right_under_what_was_read_and_may_wait_anywhere(string from, string to)
    {
        Assert.Empty(EntryFolder.Check(from, to));
    }

    [Theory]
    [InlineData("2026-11-24", "The review was due on 2026-11-24")]
    [InlineData("2026-11-25", null)]
    public void A_review_is_overdue_from_the_day_after(string reviewBy, string? expected)
    {
        var findings = EntryFolder.Check("review-by: 2027-11-01", "review-by: " + reviewBy);
        if (expected is null) Assert.Empty(findings);
        else EntryFolder.IsReported(15, expected, findings);
    }

    [Theory]
    [InlineData("2026-11-26", "'reviewed' 2026-11-26 is still to come")]
    [InlineData("2026-11-25", null)]
    public void A_review_cannot_have_been_tomorrow(string reviewed, string? expected)
    {
        var findings = EntryFolder.Check("reviewed: 2026-11-01", "reviewed: " + reviewed);
        if (expected is null) Assert.Empty(findings);
        else EntryFolder.IsReported(14, expected, findings);
    }

    [Theory]
    [InlineData("**When to look again:** after 24 hours.\n\n", "")]
    [InlineData("**When to look again:** after 24 hours.", "**When to look again:**")]
    [InlineData("\n\n**What would change this advice:** See a doctor today for fever.", "")]
    [InlineData("for fever.", "for fever.\n\nGet well soon.")]
    [InlineData("**What would change this advice:**", "What would change this advice:")]
    public void A_text_about_a_symptom_that_does_not_end_as_it_should_is_reported_at_its_end(string from, string to)
    {
        var finding = Assert.Single(EntryFolder.Check(from, to));
        Assert.InRange(finding.Line, 18, 24);
        Assert.Contains("ends with a paragraph '**When to look again:**", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_texts_may_end_as_they_like()
    {
        var text = EntryFolder.Entry.Replace("symptom: true", "symptom: false", StringComparison.Ordinal).Replace("**When to look again:** after 24 hours.\n\n", "", StringComparison.Ordinal);
        Assert.Empty(EntryFolder.Check([("sources.yaml", EntryFolder.Sources), ("en/sore-next-day.md", text)]).Findings);
    }
}
