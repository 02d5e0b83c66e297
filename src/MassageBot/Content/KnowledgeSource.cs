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

    public KnowledgeSource(IOptions<ContentOptions> options, IClinicFacts facts, TimeProvider time)
    {
        (_facts, _time) = (facts, time);
        var folder = ContentOptions.Resolve(options.Value.Knowledge);
        var language = options.Value.Language;
        Live = new LiveContent<KnowledgeBase>("knowledge", () => Load(folder, language));
    }

    public LiveContent<KnowledgeBase> Live { get; }

    public FoundAnswer Find(AnswerQuery query)
    {
        var search = Live.Value.Find(query.Text, query.ForStaff ? Audience.Staff : Audience.Client, IsServed, query.PreviousEntryId);
        var band = search.Band switch
        {
            Band.Answer => AnswerBand.Answer,
            Band.Suggest => AnswerBand.Suggest,
            _ => AnswerBand.None,
        };
        return new FoundAnswer(band, search.Confidence, [.. search.Ranked.Select(r => Fill(r.Entry))]);
    }

    public AnswerEntry? Get(string entryId, bool forStaff) =>
        Live.Value.Get(entryId) is { } entry && IsServed(entry) && entry.IsFor(forStaff ? Audience.Staff : Audience.Client) ? Fill(entry) : null;

    private static (KnowledgeBase?, IReadOnlyList<ContentProblemLine>) Load(string folder, string language)
    {
        var knowledge = KnowledgeBase.Build(KnowledgeFolder.Read(folder), new KnowledgeOptions { Language = language }, out var problems);
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
