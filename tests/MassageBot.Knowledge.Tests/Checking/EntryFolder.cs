using MassageBot.Knowledge.Checking;

namespace MassageBot.Knowledge.Tests.Checking;

/// <summary>A folder with one right entry about a symptom, to be broken by a test, read from real files.</summary>
internal static class EntryFolder
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    public const string Sources = "TEST01: { title: A, evidence: V }\nTEST02: { title: B }\n";

    public const string Entry = """
        ---
        id: sore-next-day
        question: Is it normal to be sore the day after a massage?
        phrasings:
          - my muscles ache this morning
          - stiff since yesterday's treatment
          - should it hurt tomorrow
          - bruised and tender, is that ok
          - everything is painful today
        audience: client
        kind: answer
        symptom: true
        sources: [ { id: TEST01, evidence: V } ]
        reviewed: 2026-11-01
        review-by: 2027-11-01
        sign-off: done
        ---
        Yes, a dull ache is common.

        **When to look again:** after 24 hours.

        **What would change this advice:** See a doctor today for fever.
        """;

    /// <summary>What is found in the entry after a change.</summary>
    public static IReadOnlyList<CheckFinding> Check(string from = "", string to = "", CheckOptions? options = null)
    {
        if (from.Length > 0) Assert.Contains(from, Entry, StringComparison.Ordinal);
        return Check([("sources.yaml", Sources), ("en/sore-next-day.md", from.Length > 0 ? Entry.Replace(from, to, StringComparison.Ordinal) : Entry)], options).Findings;
    }

    /// <summary>The report on a folder with these files.</summary>
    public static CheckReport Check(IEnumerable<(string Path, string Text)> files, CheckOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("massagebot-knowledge-");
        try
        {
            foreach (var (path, text) in files)
            {
                var file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }
            return KnowledgeCheck.Run(KnowledgeFolder.Read(folder.FullName), new KnowledgeOptions(), options ?? new CheckOptions { Today = Today });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static void IsReported(int line, string expected, IReadOnlyList<CheckFinding> findings)
    {
        var finding = Assert.Single(findings);
        Assert.Equal(("en/sore-next-day.md", line, CheckSeverity.Problem), (finding.Path, finding.Line, finding.Severity));
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
    }
}
