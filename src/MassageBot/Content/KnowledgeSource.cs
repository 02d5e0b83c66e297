using System.Text.RegularExpressions;
using MassageBot.Dialogs;
using MassageBot.Knowledge;
using Microsoft.Extensions.Options;

namespace MassageBot.Content;

/// <summary>The knowledge folder, live, as the dialogs see it: placeholders filled, entries without their facts not served.</summary>
internal sealed partial class KnowledgeSource : IAnswerFinder
{
    private readonly IClinicFacts _facts;
    private readonly TimeProvider _time;
    private readonly KnowledgeModelFile _model;
    private readonly string _folder;
    private readonly string _language;

    public KnowledgeSource(IOptions<ContentOptions> options, IClinicFacts facts, TimeProvider time, KnowledgeModelFile model)
    {
        (_facts, _time, _model) = (facts, time, model);
        (_folder, _language) = (ContentOptions.Resolve(options.Value.Knowledge), options.Value.Language);
        Live = new LiveContent<KnowledgeBase>("knowledge", Load);
    }

    public LiveContent<KnowledgeBase> Live { get; }

    /// <summary>
    /// Fits the weights to the content in force, which takes seconds, and puts the result in force unless the content was
    /// changed meanwhile. Nothing to do when they are fitted already.
    /// </summary>
    public void Fit()
    {
        var current = Live.Value;
        if (current.IsFitted)
            return;
        var options = new KnowledgeOptions { Language = _language, FitThreads = Math.Max(1, Environment.ProcessorCount / 2) };
        var fitted = KnowledgeBase.Build(KnowledgeFolder.Read(_folder), options, out _);
        if (fitted is null || fitted.Version != current.Version)
            return;
        _model.Write(fitted.ExportModel());
        Live.Improve(current, fitted);
    }

    /// <summary>What is found, with the reasons; for staff and engineers.</summary>
    public Search Explain(AnswerQuery query) => Explain(Live.Value, query);

    /// <summary>The same with another content, served by the same rules.</summary>
    public Search Explain(KnowledgeBase knowledge, AnswerQuery query) =>
        knowledge.Find(query.Text, query.ForStaff ? Audience.Staff : Audience.Client, IsServed, query.PreviousEntryId);

    public FoundAnswer Find(AnswerQuery query)
    {
        var search = Explain(query);
        var band = search.Band switch
        {
            Band.Answer => AnswerBand.Answer,
            Band.Suggest => AnswerBand.Suggest,
            _ => AnswerBand.None,
        };
        return new FoundAnswer(band, search.Confidence, [.. search.Ranked.Select(r => Fill(r.Entry))]) { IsUnreadable = search.Explanation.IsUnreadable };
    }

    public AnswerEntry? Get(string entryId, bool forStaff) =>
        Live.Value.Get(entryId) is { } entry && IsServed(entry) && entry.IsFor(forStaff ? Audience.Staff : Audience.Client) ? Fill(entry) : null;

    // A start must not wait for the fit: weights fitted earlier are taken from their file, and otherwise the shipped ones serve.
    private (KnowledgeBase?, IReadOnlyList<ContentProblemLine>) Load()
    {
        var options = new KnowledgeOptions { Language = _language, FitOnBuild = false };
        var knowledge = KnowledgeBase.Build(KnowledgeFolder.Read(_folder), options, out var problems, _model.Read());
        return (knowledge, [.. problems.Select(p => new ContentProblemLine(p.Path, p.Line, p.Message))]);
    }

    // An entry past its review date isn't served: an outdated answer given with confidence is worse than none.
    private bool IsServed(Entry entry) =>
        entry.Facts.All(_facts.Values.ContainsKey)
        && entry.ReviewBy >= DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    private AnswerEntry Fill(Entry entry) => new()
    {
        Id = entry.Id,
        Version = entry.Version,
        Kind = entry.Kind switch
        {
            EntryKind.NotCovered => AnswerKind.NotCovered,
            EntryKind.SmallTalk => AnswerKind.SmallTalk,
            _ => AnswerKind.Answer,
        },
        Question = entry.Question,
        Text = Placeholder().Replace(entry.Text, m => _facts.Values.TryGetValue(m.Groups[1].Value, out var value) ? value : m.Value),
        IsSymptom = entry.IsSymptom,
        SourceIds = [.. entry.Sources.Select(s => s.Id)],
        SourceTitles = [.. entry.Sources.Select(s => s.Title)],
        Reviewed = entry.Reviewed,
    };

    [GeneratedRegex(@"\{([a-zA-Z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
