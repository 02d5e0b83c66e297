using MassageBot.Knowledge.Checking;

namespace MassageBot.Knowledge.Tests.Checking;

public class KnowledgeCheckTests
{
    [Theory]
    [InlineData("symptom: true", "symptm: true", 12, "'symptm' is not known here")]
    [InlineData("id: TEST01", "id: NOWHERE", 13, "'NOWHERE' does not stand in sources.yaml")]
    [InlineData("sign-off: done", "sign-off: done\nrelated: [nobody]", 17, "'nobody' does not exist")]
    [InlineData("question: Is it", "question: Is it: it", 3, "cannot be read")]
    public void What_stops_the_loading_is_reported(string from, string to, int line, string expected)
    {
        EntryFolder.IsReported(line, expected, EntryFolder.Check(from, to));
    }

    [Fact]
    public void A_question_that_stands_in_two_entries_is_reported()
    {
        var other = EntryFolder.Entry.Replace("sore-next-day", "tender-next-day", StringComparison.Ordinal);
        var report = EntryFolder.Check([("sources.yaml", EntryFolder.Sources), ("en/sore-next-day.md", EntryFolder.Entry), ("en/tender-next-day.md", other)]);
        Assert.Equal(6, report.Problems);
        Assert.All(report.Findings, finding => Assert.StartsWith("en/tender-next-day.md(", finding.ToString(), StringComparison.Ordinal));
        Assert.Equal([3, 5, 6, 7, 8, 9], report.Findings.Select(finding => finding.Line));
    }

    [Fact]
    public void What_stops_the_loading_does_not_hide_the_rest()
    {
        var text = EntryFolder.Entry.Replace("audience: client", "audience: everyone", StringComparison.Ordinal).Replace("review-by: 2027-11-01", "review-by: 2026-11-20", StringComparison.Ordinal);
        var report = EntryFolder.Check([("sources.yaml", EntryFolder.Sources), ("en/sore-next-day.md", text)]);
        Assert.Equal([10, 15], report.Findings.Select(finding => finding.Line));
        Assert.Equal((1, 6), (report.Entries, report.Phrasings));
    }

    [Fact]
    public void What_is_wrong_with_the_wording_is_reported_in_the_line_of_the_text_and_of_the_question()
    {
        var options = new CheckOptions
        {
            Today = EntryFolder.Today,
            Wording = entry => [new WordingProblem(0, "no " + entry.Id), new WordingProblem(3, "not so")],
        };
        Assert.Equal(
            ["en/sore-next-day.md(3): no sore-next-day", "en/sore-next-day.md(20): not so"],
            EntryFolder.Check(options: options).Select(finding => finding.ToString()));
    }

    [Fact]
    public void The_wording_of_what_only_staff_read_is_not_judged()
    {
        var options = new CheckOptions { Today = EntryFolder.Today, Wording = _ => [new WordingProblem(0, "no")] };
        Assert.Empty(EntryFolder.Check("audience: client", "audience: staff", options));
    }

    [Fact]
    public void A_setting_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentException>(() => KnowledgeCheck.Run([], new KnowledgeOptions { FitThreads = 0 }, new CheckOptions { Today = EntryFolder.Today }));
    }
}
