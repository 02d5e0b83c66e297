using MassageBot.Knowledge.Checking;

namespace MassageBot.Knowledge.Tests.Checking;

public class CollisionRuleTests
{
    private const string Stray = "how long does my soreness last after a massage, how many days";

    private static readonly CheckOptions WithNotes = new() { Today = EntryFolder.Today, WithNotes = true };

    [Fact]
    public void A_phrasing_that_another_entry_would_answer_is_reported_with_both_places()
    {
        var finding = Assert.Single(Collisions(Check()));
        Assert.Equal(CheckSeverity.Problem, finding.Severity);
        Assert.Equal(("en/prices.md", 11), (finding.Path, finding.Line));
        Assert.Contains($"\"{Stray}\" of 'prices' would be answered from 'soreness-length' (confidence ", finding.Message, StringComparison.Ordinal);
        Assert.Matches("where \".*\" is nearest: en/soreness-length\\.md\\([0-9]+\\)", finding.Message);
        Assert.EndsWith("Say it in other words, move it to the entry that truly answers it, or name the two as related.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prices", "soreness-length")]
    [InlineData("soreness-length", "prices")]
    public void Related_entries_may_answer_for_each_other_whichever_names_the_other(string from, string to)
    {
        Assert.Empty(Collisions(Check(relatedFrom: from, relatedTo: to)));
    }

    [Fact]
    public void An_entry_for_staff_does_not_take_a_clients_question()
    {
        Assert.DoesNotContain(Collisions(Check(staffOnly: "soreness-length")), finding => finding.Message.Contains("from 'soreness-length'", StringComparison.Ordinal));
    }

    [Fact]
    public void Phrasings_that_find_another_entry_without_being_answered_by_it_are_notes_for_those_who_ask()
    {
        var plain = Check();
        var report = Check(options: WithNotes);
        Assert.Equal(plain.Findings, report.Findings.Where(finding => finding.Severity == CheckSeverity.Problem));
        var notes = report.Findings.Where(finding => finding.Severity == CheckSeverity.Note).ToList();
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.Matches(@"^en/[a-z-]+\.md\(3\): note: Close: '.*' and '.*'; left out, [0-9]+ of the first's phrasings find the second, and [0-9]+ the other way\. ", note.ToString()));
        Assert.Equal(notes.Count, notes.Select(note => note.Message).Distinct().Count());
    }

    [Fact]
    public void The_same_content_is_judged_the_same_way_twice()
    {
        Assert.Equal(Check(options: WithNotes).Findings, Check(options: WithNotes).Findings);
    }

    private static List<CheckFinding> Collisions(CheckReport report) =>
        [.. report.Findings.Where(finding => finding.Path == "en/prices.md" && finding.Message.Contains($"\"{Stray}\" of 'prices'", StringComparison.Ordinal))];

    private static CheckReport Check(string? relatedFrom = null, string? relatedTo = null, string? staffOnly = null, CheckOptions? options = null)
    {
        var files = ClinicContent.Files.Select(file =>
        {
            var text = file.Text;
            if (file.Path == "en/prices.md") text = text.Replace("audience:", $"  - \"{Stray}\"\naudience:", StringComparison.Ordinal);
            if (file.Path == $"en/{relatedFrom}.md") text = text.Replace("sign-off: done\n", $"sign-off: done\nrelated: [{relatedTo}]\n", StringComparison.Ordinal);
            if (file.Path == $"en/{staffOnly}.md") text = text.Replace("audience: client", "audience: staff", StringComparison.Ordinal);
            return (file.Path, text);
        });
        return EntryFolder.Check(files, options);
    }
}
