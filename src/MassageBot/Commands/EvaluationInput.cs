using System.Text;
using MassageBot.Knowledge;
using MassageBot.Knowledge.Evaluation;

namespace MassageBot.Commands;

/// <summary>The files of `knowledge eval`; each way in which one can't be used has a number and says what to do.</summary>
internal static class EvaluationInput
{
    private const int ShownProblems = 20;

    /// <summary>The knowledge base of a folder or of a file of entries.</summary>
    public static KnowledgeBase Knowledge(string path, IReadOnlyList<string> foreign)
    {
        IReadOnlyList<ContentProblem> problems;
        if (Directory.Exists(path))
        {
            var files = Guarded("MB1041", path, () => KnowledgeFolder.Read(path));
            if (foreign.Count > 0)
                files = WithForeign(files, foreign);
            if (KnowledgeBase.Build(files, new KnowledgeOptions(), out problems) is { } built)
                return built;
            throw Refused("MB1041", path, problems);
        }

        var entries = EvaluationKnowledge.Read(path, Lines("MB1041", path), out problems);
        return problems.Count == 0 ? KnowledgeBase.Of(entries, foreign, new KnowledgeOptions()) : throw Refused("MB1041", path, problems);
    }

    public static IReadOnlyList<EvaluationQuestion> Questions(string path, bool needsEntry)
    {
        var questions = EvaluationQuestions.Read(path, Lines("MB1042", path), needsEntry, out var problems);
        return problems.Count == 0 ? questions : throw Refused("MB1042", path, problems);
    }

    public static StreamWriter Create(string path) => Guarded("MB1043", path, () => new StreamWriter(path, append: false, new UTF8Encoding(false)));

    private static string[] Lines(string number, string path) => Guarded(number, path, () => File.ReadAllLines(path));

    private static IReadOnlyList<ContentFile> WithForeign(IReadOnlyList<ContentFile> files, IReadOnlyList<string> foreign)
    {
        const string name = "en/background.txt";
        var own = files.FirstOrDefault(file => file.Path == name)?.Text ?? "";
        return [.. files.Where(file => file.Path != name), new ContentFile(name, own + "\n" + string.Join('\n', foreign))];
    }

    private static T Guarded<T>(string number, string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new EvaluationInputException([$"{number}: '{path}' can't be used: {e.Message.TrimEnd('.')}. Name a file that {(number == "MB1043" ? "can be written" : "can be read")}."]);
        }
    }

    private static EvaluationInputException Refused(string number, string path, IReadOnlyList<ContentProblem> problems)
    {
        List<string> lines = [$"{number}: '{path}' can't be used; mend what is named here.", .. problems.Take(ShownProblems).Select(problem => problem.ToString())];
        if (problems.Count > ShownProblems)
            lines.Add(FormattableString.Invariant($"… and {problems.Count - ShownProblems} more."));
        return new EvaluationInputException(lines);
    }
}
