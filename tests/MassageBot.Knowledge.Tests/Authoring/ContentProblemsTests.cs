namespace MassageBot.Knowledge.Tests.Authoring;

public class ContentProblemsTests
{
    private const string Good = """
        ---
        id: good-entry
        question: Is it good?
        phrasings:
          - would you call it good
        audience: client
        kind: answer
        sources: [ { id: TEST01, evidence: V } ]
        reviewed: 2026-11-01
        review-by: 2027-11-01
        sign-off: pending
        related: []
        ---
        Yes.
        """;

    [Fact]
    public void A_good_entry_has_no_problem()
    {
        Assert.Empty(Problems(Good));
    }

    [Theory]
    [InlineData("question: Is it good?\n", "", 2, "'question' is missing")]
    [InlineData("audience: client\n", "", 2, "'audience' is missing")]
    [InlineData("reviewed: 2026-11-01\n", "", 2, "'reviewed' is missing")]
    [InlineData("audience: client", "audience: everyone", 6, "'everyone'")]
    [InlineData("kind: answer", "kind: song", 7, "'song'")]
    [InlineData("id: TEST01", "id: NOWHERE", 8, "'NOWHERE' does not stand in sources.yaml")]
    [InlineData("evidence: V }", "evidence: X }", 8, "'X'")]
    [InlineData("reviewed: 2026-11-01", "reviewed: 1 November 2026", 9, "must be a date")]
    [InlineData("reviewed: 2026-11-01", "reviewed: 2026-02-30", 9, "must be a date")]
    [InlineData("review-by: 2027-11-01", "review-by: 2026-10-01", 10, "must be after")]
    [InlineData("sign-off: pending", "sign-off: soon", 11, "'soon'")]
    [InlineData("related: []", "related: [nobody]", 12, "'nobody' does not exist")]
    [InlineData("related: []", "related: [good-entry]", 12, "related to itself")]
    [InlineData("related: []", "symptom: perhaps", 12, "true or false")]
    [InlineData("related: []", "relatd: []", 12, "'relatd' is not known")]
    [InlineData("phrasings:\n", "phrasings: nothing\nothers:\n", 4, "must be a list")]
    [InlineData("  - would you call it good", "  - \"?!\"", 5, "holds no word")]
    [InlineData("kind: answer", "kind: answer: yes", 7, "cannot be read")]
    [InlineData("kind: answer", "kind: answer\nkind: answer", 8, "cannot be read")]
    [InlineData("id: good-entry", "id: other-entry", 2, "same as the file's name")]
    [InlineData("\nYes.", "\n", 14, "the text below the header is empty")]
    public void A_mistake_is_reported_with_its_line(string from, string to, int line, string expected)
    {
        var problem = Assert.Single(Problems(Good.Replace(from, to, StringComparison.Ordinal)), problem => problem.Message.Contains(expected, StringComparison.Ordinal));
        Assert.Equal("en/good-entry.md", problem.Path);
        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        var problems = Problems(Good.Replace("kind: answer", "kind: song", StringComparison.Ordinal).Replace("2027-11-01", "never", StringComparison.Ordinal));
        Assert.Equal([7, 10], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void A_phrasing_that_stands_in_two_entries_is_reported()
    {
        var other = Good.Replace("good-entry", "other-entry", StringComparison.Ordinal).Replace("Is it good?", "Is it fine?", StringComparison.Ordinal)
            .Replace("would you call it good", "Would you call it GOOD?", StringComparison.Ordinal);
        var problem = Assert.Single(Problems(Good, new ContentFile("en/other-entry.md", other)));
        Assert.Equal(("en/other-entry.md", 5), (problem.Path, problem.Line));
        Assert.Contains("en/good-entry.md, line 5", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_stands_in_two_files_is_reported()
    {
        var again = Good.Replace("good?", "better?", StringComparison.Ordinal).Replace("it good", "it better", StringComparison.Ordinal);
        Assert.Contains(
            Problems(Good, new ContentFile("en/more/good-entry.md", again)),
            problem => problem.Message.Contains("'good-entry' stands in", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no header at all")]
    [InlineData("---\n")]
    [InlineData("---\n---\n")]
    [InlineData("---\nid: x\n")]
    [InlineData("---\n- a\n- b\n---\ntext")]
    [InlineData("---\n\0\u0001: {\n---\ntext")]
    [InlineData("---\n&a [*a, *a]\n---\ntext")]
    [InlineData("---\n*nobody\n---\ntext")]
    public void A_broken_file_is_a_problem_and_never_a_crash(string text)
    {
        Assert.NotEmpty(Problems(text));
    }

    [Fact]
    public void Yaml_nested_thousands_of_levels_deep_is_refused()
    {
        Assert.NotEmpty(Problems($"---\nid: {new string('[', 20_000)}\n---\ntext"));
        Assert.NotEmpty(Problems(Good, new ContentFile("en/synonyms.yaml", string.Concat(Enumerable.Repeat("- ", 20_000)))));
    }

    [Theory]
    [InlineData("just words")]
    [InlineData("- therapist")]
    [InlineData("tired: { a: b }")]
    public void Wrong_synonyms_are_reported(string text)
    {
        Assert.Contains(Problems(Good, new ContentFile("en/synonyms.yaml", text)), problem => problem.Path == "en/synonyms.yaml");
    }

    [Fact]
    public void A_source_without_a_title_is_reported()
    {
        var problems = Build([new ContentFile("sources.yaml", "TEST01: { title: A, evidence: V }\nTEST02: { evidence: V }\n"), new ContentFile("en/good-entry.md", Good)]);
        Assert.Equal(2, Assert.Single(problems).Line);
    }

    [Fact]
    public void A_folder_without_entries_is_a_problem()
    {
        Assert.Contains("no entry", Assert.Single(Build([])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_out_of_range_is_named_with_its_value()
    {
        var options = new KnowledgeOptions { DirectAnswerPrecision = 1.5 };
        var error = Assert.Throws<ArgumentException>(() => KnowledgeBase.Build(ClinicContent.Files, options, out _));
        Assert.Contains("DirectAnswerPrecision: must be between 0.5 and 0.999, was 1.5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fitting_without_a_thread_is_refused()
    {
        var options = new KnowledgeOptions { FitThreads = 0 };
        var error = Assert.Throws<ArgumentException>(() => KnowledgeBase.Build(ClinicContent.Files, options, out _));
        Assert.Contains("FitThreads: must be at least 1, was 0", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ContentProblem> Problems(string entry, params ContentFile[] others)
        => Build([new ContentFile("sources.yaml", ClinicContent.Sources), new ContentFile("en/good-entry.md", entry), .. others]);

    private static IReadOnlyList<ContentProblem> Build(IReadOnlyList<ContentFile> files)
    {
        var knowledge = KnowledgeBase.Build(files, new KnowledgeOptions(), out var problems);
        Assert.Equal(problems.Count > 0, knowledge is null);
        return problems;
    }
}
