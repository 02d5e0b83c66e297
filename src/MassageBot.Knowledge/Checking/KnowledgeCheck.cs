using MassageBot.Knowledge.Authoring;

namespace MassageBot.Knowledge.Checking;

/// <summary>
/// Checks a knowledge folder before clients meet it. Beyond what <see cref="KnowledgeBase.Build"/> refuses it reports what can be
/// loaded and is still not right: too few or idle phrasings, sources and signatures, reviews, the form of a text about a symptom,
/// its wording, and phrasings that would be answered from another entry.
/// </summary>
public static class KnowledgeCheck
{
    /// <summary>Checks the files. The same files, settings and day give the same report.</summary>
    /// <param name="files">The files as <see cref="KnowledgeFolder.Read"/> gives them.</param>
    /// <param name="settings">Settings of the knowledge base that they are for.</param>
    /// <param name="options">Settings of the check.</param>
    /// <returns>
    /// What was found. While the files cannot be loaded, no phrasing is asked, and what the other rules find of the entries that
    /// can be read is reported beside what stops the loading.
    /// </returns>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public static CheckReport Run(IReadOnlyList<ContentFile> files, KnowledgeOptions settings, CheckOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(options);
        if (settings.Problems() is { Count: > 0 } wrong)
            throw new ArgumentException($"The settings of the knowledge base are wrong. {string.Join("; ", wrong)}", nameof(settings));

        var reader = new ContentReader(settings.Language);
        var content = reader.Read(files, out var loading);
        var findings = new FindingList();
        foreach (var problem in loading) findings.Add(problem.Path, problem.Line, problem.Message);
        var phrasings = new PhrasingRules(findings, options.WithNotes);
        foreach (var draft in reader.Drafts)
        {
            EntryRules.Check(draft, options.Today, findings);
            phrasings.Check(draft);
            WordingRule.Check(draft, options.Wording, findings);
        }
        if (content is not null) CollisionRule.Check(content, reader.Drafts, settings, options.WithNotes, findings);
        return new CheckReport(findings.Sorted(), reader.Drafts.Count, reader.Drafts.Sum(draft => 1 + draft.Entry.Phrasings.Count));
    }
}
