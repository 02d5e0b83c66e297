namespace MassageBot.Triage.Tests.Content;

public sealed class BadContentTests
{
    [Theory]
    [InlineData("signs.yaml", "id: chest-pain, hard: yes", "id: chest-pain, hart: yes", "the key 'hart' is not known here")]
    [InlineData("signs.yaml", "id: chest-pain, hard: yes", "id: chest-pain, hard: often", "'hard' must be yes or no, found 'often'")]
    [InlineData("signs.yaml", "{ id: coughing-blood,", "{ id: breathless,", "the sign 'breathless' stands here a second time")]
    [InlineData("signs.yaml", "id: chest-pain, hard: yes, meaning: \"Pain, pressure, tightness or heaviness anywhere in the chest\",\n      ask", "id: chest-pain, hard: yes, meaning: \"x\",\n      asks", "'ask' is missing")]
    [InlineData("signs.yaml", "pressure or tightness in your chest?\", follow-up: none", "pressure?\", follow-up: screen-nowhere", "there is no such question")]
    [InlineData("signs.yaml", "pressure or tightness in your chest?\", follow-up: none", "pressure?\", follow-up: screen-belly", "that question is not asked when the sign is there")]
    [InlineData("signs.yaml", "tightness in your chest?\",", "tightness?\", offer: Chest pain,", "'chest-pain' has an 'offer', which is for a hard sign that no list has an option for")]
    [InlineData("signs.yaml", "may-lower: [DE07, DE23]", "may-lower: [DE77]", "there is no such row")]
    [InlineData("questions.yaml", "    screen: now", "    screen: later", "'later' is no part of the screen")]
    [InlineData("rules.yaml", "    accounts-for: region", "    accounts-for: strength", "can't be accounted for")]
    [InlineData("rules.yaml", "    when: burn-serious", "    when: burn-serius", "'burn-serius' is no sign")]
    [InlineData("rules.yaml", "    when: burn-serious", "    when: burn-serious and", "column 17")]
    [InlineData("rules.yaml", "    when: burn-serious", "    wen: burn-serious", "the key 'wen' is not known here")]
    [InlineData("rules.yaml", "  - id: DE21\n    level: EMERGENCY", "  - id: DE21\n    level: SEVERE", "'SEVERE' is no level")]
    [InlineData("rules.yaml", "  - id: DE21\n", "  - id: DE20\n", "the rule 'DE20' stands here a second time")]
    [InlineData("rules.yaml", "    sources: [P20]\n    evidence: K\n\n  - id: DE22", "    sources: [P20]\n\n  - id: DE22", "'evidence' is missing")]
    [InlineData("rules.yaml", "    sources: [P20]\n    evidence: K\n\n  - id: DE22", "    sources: [P20]\n    evidence: Z\n\n  - id: DE22", "'Z' is no evidence tag")]
    [InlineData("rules.yaml", "  - id: DE21\n    level: EMERGENCY", "  - id: DE21\n    level: ROUTINE", "goes from the most urgent level down")]
    [InlineData("rules.yaml", "    route: CRISIS\n", "    route: HELP\n", "'HELP' is no route")]
    [InlineData("questions.yaml", "- { id: both-legs,", "- { id: both-leg,", null)]
    [InlineData("questions.yaml", "title: Numb between the legs or bottom, synonyms", "titel: Numb, synonyms", "the key 'titel' is not known here")]
    [InlineData("questions.yaml", "- { id: better, title: Better, synonyms: [better, getting better, improving, improved, easing, eased, easing off, wearing off, less, settling, going away], sets: { trend: better } }", "- { id: better, title: Better }", "leads nowhere")]
    [InlineData("questions.yaml", "sets: { trend: worse }", "sets: { trend: worst }", "'trend' has no word 'worst'")]
    [InlineData("questions.yaml", "    kind: scale", "    kind: slider", "'slider' is no kind of question")]
    [InlineData("questions.yaml", "    number: strength\n", "", "a scale, and only a scale")]
    [InlineData("modifiers.yaml", "    raise: 1\n", "    raise: 2\n", "'raise' can only be 1")]
    [InlineData("rules.yaml", "    sources: [P20]\n    evidence: K\n", "    sources: [P20]\n    evidence: K\n    signed: yes\n", "'signed' must be \"NAME, YYYY-MM-DD\", such as \"Dr Ann Bell, 2026-12-01\", found 'yes'; leave the key out until")]
    [InlineData("modifiers.yaml", "    raise: 1\n", "    raise: 1\n    signed: Dr Ann Bell, 2026-02-30\n", "found 'Dr Ann Bell, 2026-02-30'")]
    [InlineData("modifiers.yaml", "    raise: 1\n", "    raise: 1\n    signed: 2026-12-01\n", "'signed' must be")]
    [InlineData("questions.yaml", "    screen: now\n", "    screen: now\n    signed: [Dr Ann Bell, 2026-12-01]\n", "'signed' must be")]
    [InlineData("questions.yaml", "    screen: now\n", "    screen: now\n    signed:\n", "'signed' must be")]
    [InlineData("signs.yaml", "{ id: chest-pain,", "{ id: chest-pain, signed: \"Dr Ann Bell 2026-12-01\",", "'signed' must be")]
    [InlineData("signs.yaml", "{ id: chest-pain,", "{ id: chest-pain, signed: Dr Ann Bell, 2026-12-01,", "'signed' must be")]
    [InlineData("modifiers.yaml", "    at-least: ROUTINE\n", "", "has no effect")]
    public void A_mistake_is_reported_with_file_and_line(string file, string right, string wrong, string? message)
    {
        var problems = LoadWith(file, right, wrong, out var line);

        if (message is null)
        {
            Assert.Empty(problems);
            return;
        }
        var problem = problems.FirstOrDefault(problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.True(problem is not null, string.Join('\n', problems));
        Assert.Equal("dialogs/triage/" + file, problem.Path);
        Assert.InRange(problem.Line, line - 10, line + 10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("- a\n- list")]
    [InlineData("signs: [")]
    [InlineData("signs: 5")]
    [InlineData("a: &x\n  b: *y")]
    [InlineData("a: 1\na: 2")]
    [InlineData("? [complex, key]\n: value")]
    [InlineData("signs:\n  - id: {}\n    hard: []\n    meaning: ~\n    sources: {a: b}\n    evidence: [[]]")]
    [InlineData("\u0000\ud800")]
    public void Text_that_is_no_content_at_all_is_a_problem_and_never_a_crash(string text)
    {
        foreach (var file in TriageContent.Files())
        {
            var files = TriageContent.Files().Select(other => other.Path == file.Path ? file with { Text = text } : other).ToList();

            Assert.Null(TriageDefinition.Load(files, out var problems));
            Assert.Contains(problems, problem => problem.Path == file.Path && problem.Line >= 1);
        }
    }

    [Fact]
    public void Nesting_of_thousands_of_levels_is_a_problem_and_never_a_crash()
    {
        var files = TriageContent.Files().Select(file => file with { Text = "signs: " + new string('[', 100_000) }).ToList();

        Assert.Null(TriageDefinition.Load(files, out var problems));
        Assert.Contains(problems, problem => problem.Message.Contains("nested too deeply", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        Assert.Null(TriageDefinition.Load([.. TriageContent.Files().Skip(1)], out var problems));

        Assert.Contains(problems, problem => problem.Message == "the file is missing" && problem.Path == "signs.yaml");
    }

    [Fact]
    public void The_version_depends_on_the_text_and_not_on_where_it_lies()
    {
        var elsewhere = TriageContent.Files().Select(file => new ContentFile("C:\\clinic\\" + Path.GetFileName(file.Path), file.Text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        var changed = TriageContent.Files().Select(file => file with { Text = file.Text + "\n# one more line" });

        Assert.Equal(TriageContent.Definition.Version, TriageDefinition.Load([.. elsewhere.Reverse()], out _)!.Version);
        Assert.NotEqual(TriageContent.Definition.Version, TriageDefinition.Load([.. changed], out _)!.Version);
    }

    private static IReadOnlyList<ContentProblem> LoadWith(string file, string right, string wrong, out int line)
    {
        var files = TriageContent.Files().ToList();
        var at = files.FindIndex(content => content.Path.EndsWith("/" + file, StringComparison.Ordinal));
        var text = files[at].Text;
        var index = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(index >= 0, $"'{right}' is not in {file}");
        line = text[..index].Count(c => c == '\n') + 1;
        files[at] = files[at] with { Text = text[..index] + wrong + text[(index + right.Length)..] };
        var definition = TriageDefinition.Load(files, out var problems);
        Assert.Equal(problems.Count == 0, definition is not null);
        return problems;
    }
}
