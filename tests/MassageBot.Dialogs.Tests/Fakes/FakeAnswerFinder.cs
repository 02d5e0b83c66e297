namespace MassageBot.Dialogs.Tests;

/// <summary>Knows a handful of entries by the exact question.</summary>
internal sealed class FakeAnswerFinder : IAnswerFinder
{
    private readonly Dictionary<string, FoundAnswer> _answers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AnswerEntry> _entries = [];

    public List<AnswerQuery> Asked { get; } = [];

    public static AnswerEntry Entry(string id, string question, string text, bool isSymptom = false, AnswerKind kind = AnswerKind.Answer) => new()
    {
        Id = id,
        Version = "v1",
        Kind = kind,
        Question = question,
        Text = text,
        IsSymptom = isSymptom,
        SourceIds = ["SRC1"],
        SourceTitles = ["A careful study, 2020"],
        Reviewed = new DateOnly(2026, 11, 1),
    };

    public FakeAnswerFinder Knows(string question, AnswerEntry entry)
    {
        _answers[question] = new FoundAnswer(AnswerBand.Answer, 0.93, [entry]);
        _entries[entry.Id] = entry;
        return this;
    }

    public FakeAnswerFinder Wonders(string question, params AnswerEntry[] entries)
    {
        _answers[question] = new FoundAnswer(AnswerBand.Suggest, 0.4, entries);
        foreach (var entry in entries)
            _entries[entry.Id] = entry;
        return this;
    }

    public FakeAnswerFinder CannotRead(string text)
    {
        _answers[text] = new FoundAnswer(AnswerBand.None, 0, []) { IsUnreadable = true };
        return this;
    }

    public FoundAnswer Find(AnswerQuery query)
    {
        Asked.Add(query);
        return _answers.TryGetValue(query.Text, out var found) ? found : new FoundAnswer(AnswerBand.None, 0.02, []);
    }

    public AnswerEntry? Get(string entryId, bool forStaff) => _entries.GetValueOrDefault(entryId);
}
