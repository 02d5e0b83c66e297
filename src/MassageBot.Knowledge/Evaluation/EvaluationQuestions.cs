namespace MassageBot.Knowledge.Evaluation;

/// <summary>Reads questions with the entries expected: <c>question&lt;TAB&gt;entry</c>, with a header line.</summary>
public static class EvaluationQuestions
{
    /// <summary>The questions of the lines.</summary>
    /// <param name="path">Name of the file, for the problems.</param>
    /// <param name="lines">Its lines, the header first; empty ones are passed over.</param>
    /// <param name="needsEntry">Whether each line must name an entry; a file of questions out of scope need not.</param>
    /// <param name="problems">What is wrong, by line.</param>
    public static IReadOnlyList<EvaluationQuestion> Read(string path, IEnumerable<string> lines, bool needsEntry, out IReadOnlyList<ContentProblem> problems)
    {
        var found = new List<ContentProblem>();
        var questions = new List<EvaluationQuestion>();
        var (questionAt, entryAt, number) = (0, 1, 0);
        foreach (var line in lines)
        {
            number++;
            var cells = line.TrimEnd('\r').Split('\t');
            if (number == 1)
            {
                cells = [.. cells.Select(cell => cell.Trim('\uFEFF', ' '))];
                (questionAt, entryAt) = (Array.IndexOf(cells, "question"), Array.IndexOf(cells, "entry"));
                if (questionAt >= 0 && (entryAt >= 0 || !needsEntry)) continue;
                found.Add(new ContentProblem(path, 1, $"The first line must name the columns question{(needsEntry ? " and entry" : "")}, with a tab between them; it is '{Shortened(line)}'."));
                break;
            }
            if (string.IsNullOrWhiteSpace(line)) continue;
            var (text, entry) = (Cell(cells, questionAt), Cell(cells, entryAt));
            if (text.Length == 0 || (needsEntry && entry.Length == 0))
                found.Add(new ContentProblem(path, number, $"A question{(needsEntry ? ", a tab and an entry are" : " is")} expected; the line is '{Shortened(line)}'."));
            else questions.Add(new EvaluationQuestion(text, entry));
        }
        if (questions.Count == 0 && found.Count == 0) found.Add(new ContentProblem(path, 0, "There is no question below the first line."));
        problems = found;
        return questions;
    }

    private static string Cell(string[] cells, int at) => at >= 0 && at < cells.Length ? cells[at].Trim() : "";

    private static string Shortened(string line) => line.Length > 60 ? line[..60] + "…" : line;
}
