using System.Text.Json;

namespace MassageBot.Tests.Commands;

public sealed class KnowledgeEvalTests : IDisposable
{
    private const string Entries = """
        {"id":"parking","question":"Where can I park?","phrasings":["is there a car park","parking near you"],"answer":"Behind the house."}

        {"id":"prices","question":"What does it cost?","phrasings":["how much is a massage","price list"],"answer":"See the list."}
        {"id":"hours","question":"When are you open?","phrasings":["opening hours","open on sunday"],"answer":null}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("massagebot-eval-");

    [Fact]
    public async Task Each_question_gets_a_line_of_prediction_and_all_of_them_a_summary()
    {
        var (code, output) = await EvalAsync("question\tentry\nis there a car park\tparking\nhow much is one massage\tprices\nwho wrote hamlet\toos\n");

        Assert.True(code == 0, output);
        var lines = await File.ReadAllLinesAsync(Out);
        Assert.Equal(3, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal(["question", "expected", "band", "entry", "confidence", "ranked"], first.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("parking", "answer", "parking"), (Text(first, "expected"), Text(first, "band"), Text(first, "entry")));
        Assert.Equal("parking", first.RootElement.GetProperty("ranked")[0].GetProperty("entry").GetString());
        Assert.InRange(first.RootElement.GetProperty("ranked")[0].GetProperty("score").GetDouble(), 0.0001, 1);
        using var foreign = JsonDocument.Parse(lines[2]);
        Assert.Equal("refuse", Text(foreign, "band"));
        foreach (var figure in new[] { "P@1:            1.0000", "MRR:            1.0000", "R@5:            1.0000", "questions:      3 (2 in scope, 1 out of scope)", "AUROC:", "ECE:", "query:", "build:" })
            Assert.Contains(figure, output, StringComparison.Ordinal);
        Assert.Matches("answer limit: +in-scope accuracy [01]\\.[0-9]{4}, OOS recall 1\\.0000", output);
    }

    [Fact]
    public async Task A_knowledge_folder_is_measured_as_well()
    {
        await File.WriteAllTextAsync(Path("questions.tsv"), "question\tentry\nis there parking\tparking-and-transport\n");

        var (code, output) = await ProgramRun.RunAsync("knowledge", "eval", "--knowledge", MassageBot.Testing.RepositoryFiles.PathOf("knowledge"), "--questions", Path("questions.tsv"));

        Assert.True(code == 0, output);
        Assert.Contains("weights fitted to it", output, StringComparison.Ordinal);
        Assert.Contains("P@1:            1.0000", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Known_foreign_questions_are_learnt_from()
    {
        await File.WriteAllTextAsync(Path("foreign.tsv"), "question\nwho wrote hamlet\nhow tall is everest\n");

        var (code, output) = await EvalAsync("question\tentry\nwho wrote macbeth\toos\n", "--train-oos", Path("foreign.tsv"));

        Assert.True(code == 0, output);
        Assert.Matches("answer limit: +in-scope accuracy -, OOS recall 1\\.0000", output);
    }

    [Theory]
    [InlineData("", "MB1042", "questions.tsv: ", "There is no question")]
    [InlineData("question entry\n", "MB1042", "questions.tsv(1): ", "must name the columns question and entry")]
    [InlineData("frage\teintrag\na\tb\n", "MB1042", "questions.tsv(1): ", "it is 'frage")]
    [InlineData("question\tentry\n", "MB1042", "questions.tsv: ", "There is no question")]
    [InlineData("question\tentry\nonly a question\n", "MB1042", "questions.tsv(2): ", "a tab and an entry are expected")]
    public async Task Bad_questions_are_named_by_line(string questions, string number, string place, string message)
    {
        var (code, output) = await EvalAsync(questions);

        Assert.Equal(1, code);
        foreach (var part in new[] { number, place, message })
            Assert.Contains(part, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", "(1): This line is no entry: ")]
    [InlineData("[1]", "(1): This line is no entry: an object is expected")]
    [InlineData("{\"id\":\"a\",\"question\":\"b\"}\n{\"id\":", "(2): This line is no entry: ")]
    [InlineData("{\"id\":\"a\",\"question\":\"b\"}\n{\"id\":\"a\",\"question\":\"c\"}", "(2): The id 'a' stands in line 1 already.")]
    [InlineData("{\"id\":\"a\",\"question\":\"b\",\"phrasings\":\"c\"}", "(1): This line is no entry: ")]
    [InlineData("\n\n", ": There is no entry")]
    public async Task Bad_entries_are_named_by_line(string entries, string message)
    {
        await File.WriteAllTextAsync(Path("entries.jsonl"), entries);
        await File.WriteAllTextAsync(Path("questions.tsv"), "question\tentry\na\tb\n");

        var (code, output) = await ProgramRun.RunAsync("knowledge", "eval", "--knowledge", Path("entries.jsonl"), "--questions", Path("questions.tsv"));

        Assert.Equal(1, code);
        Assert.Contains("MB1041", output, StringComparison.Ordinal);
        Assert.Contains($"entries.jsonl{message}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_not_there_are_named()
    {
        var (missing, output) = await ProgramRun.RunAsync("knowledge", "eval", "--knowledge", Path("nowhere.jsonl"), "--questions", Path("nothing.tsv"));
        Assert.Equal(1, missing);
        Assert.Contains("MB1042", output, StringComparison.Ordinal);

        var (unwritable, said) = await EvalAsync("question\tentry\na\tb\n", "--out", Path("no/such/folder/p.jsonl"));
        Assert.Equal(1, unwritable);
        Assert.Contains("MB1043", said, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Out => Path("predictions.jsonl");

    private static string? Text(JsonDocument line, string name) => line.RootElement.GetProperty(name).GetString();

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    private async Task<(int Code, string Output)> EvalAsync(string questions, params string[] more)
    {
        await File.WriteAllTextAsync(Path("entries.jsonl"), Entries);
        await File.WriteAllTextAsync(Path("questions.tsv"), questions);
        string[] output = more.Contains("--out") ? [] : ["--out", Out];
        return await ProgramRun.RunAsync(["knowledge", "eval", "--knowledge", Path("entries.jsonl"), "--questions", Path("questions.tsv"), .. output, .. more]);
    }
}
