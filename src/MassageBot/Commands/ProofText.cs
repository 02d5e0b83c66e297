using MassageBot.Triage;
using MassageBot.Triage.Proof;

namespace MassageBot.Commands;

/// <summary>The report of the proof as lines of plain text.</summary>
internal static class ProofText
{
    // One mistake can break a claim in hundreds of ways; the shortest say enough.
    private const int MostProblems = 20;

    /// <summary>The lines; <paramref name="withRules"/> adds one for each row of the table.</summary>
    public static IEnumerable<string> Lines(ProofReport report, bool withRules)
    {
        IEnumerable<string> lines = [$"Content version {report.ContentVersion}", .. Paths(report), .. Claims(report), .. Exceptions(report), "", "How the count is complete", .. report.Coverage.Select(line => $"  - {line}")];
        return lines.Concat(withRules ? Rules(report) : []).Concat(["", Verdict(report)]);
    }

    private static IEnumerable<string> Paths(ProofReport report)
    {
        yield return FormattableString.Invariant($"{report.PathsWalked:N0} paths walked, standing for {report.PathsMeant:N0}");
        yield return "";
        yield return "Parts";
        foreach (var (name, paths) in report.Parts)
            yield return FormattableString.Invariant($"  {paths,11:N0}  {name}");
        yield return "";
        yield return "Ended at";
        foreach (var level in Enum.GetValues<Level>().OrderDescending())
            yield return FormattableString.Invariant($"  {report.Ends.GetValueOrDefault(level),11:N0}  {LevelNames.Of(level)}");
        yield return "";
        yield return FormattableString.Invariant($"Longest path: {report.Longest.Answers.Count} questions");
        yield return $"  {report.Longest}";
        yield return FormattableString.Invariant($"Pairs of signs and health facts evaluated beside the walks: {report.Pairs:N0}");
    }

    private static IEnumerable<string> Claims(ProofReport report)
    {
        yield return "";
        yield return "Claims";
        foreach (var claim in report.Claims)
        {
            var problems = report.Problems.Where(problem => problem.Claim == claim).OrderBy(problem => problem.Path?.Length ?? 0).ToList();
            yield return $"  {(problems.Count == 0 ? "yes" : "NO ")}  {claim}";
            foreach (var problem in problems.Take(MostProblems))
            {
                yield return $"         {problem.Message}";
                if (problem.Path is not null)
                    yield return $"           shortest path: {problem.Path}";
            }

            if (problems.Count > MostProblems)
                yield return FormattableString.Invariant($"         and {problems.Count - MostProblems} more");
        }
    }

    private static IEnumerable<string> Exceptions(ProofReport report)
    {
        yield return "";
        yield return "Declared exceptions";
        foreach (var (sign, rules) in report.Exceptions)
            yield return $"  {sign} may lower {string.Join(", ", rules)} (may-lower)";
        if (report.PlaceSettlers.Count > 0)
            yield return $"  {string.Join(", ", report.PlaceSettlers)} settle the place told beside them (accounts-for)";
    }

    private static IEnumerable<string> Rules(ProofReport report)
    {
        yield return "";
        yield return "Rules: a path on which each decides, and the one change that takes it out";
        foreach (var (rule, path, without) in report.Examples)
            yield return $"  {rule}  {path}  |  doesn't hold with: {without ?? "nothing found"}";
    }

    private static string Verdict(ProofReport report)
    {
        var broken = report.Problems.Select(problem => problem.Claim).Distinct().Count();
        return broken == 0
            ? FormattableString.Invariant($"All {report.Claims.Count} claims hold.")
            : FormattableString.Invariant($"MB1038: {broken} of {report.Claims.Count} claims don't hold. Mend the rows or questions named above.");
    }
}
