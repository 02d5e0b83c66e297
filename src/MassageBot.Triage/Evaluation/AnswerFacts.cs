using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Evaluation;

/// <summary>What the answers to one question say about the case, compiled to the places of the schema.</summary>
internal sealed class AnswerFacts
{
    private readonly Dictionary<string, OptionFacts> _options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OptionFacts> _offers;
    private readonly int? _number;

    // "Not sure" leaves every sign of the list open, unless the content says what it means here.
    private readonly Presence _unsureLeaves;

    public AnswerFacts(Question question, TriageDefinition definition)
    {
        var schema = definition.Schema;
        _offers = question.Screen != Screen.Now ? [] : definition.Offers.ToDictionary(offer => offer.Id, offer => new OptionFacts(offer, schema), StringComparer.Ordinal);
        Names = NamesOf(question);
        IsJoint = question.Kind == QuestionKind.Choice && question.Options.SelectMany(option => option.Sets.Words.Keys).Distinct().Count() > 1;
        _number = question.Number is { } name && schema.TryPlaceOfValue(name, out var place) ? place : null;
        foreach (var option in question.Options)
            _options[option.Id] = new OptionFacts(option, schema);
        _unsureLeaves = question.OptionOf(Option.Unsure) is { } unsure && !unsure.Sets.Equals(Facts.None) ? Presence.Unknown : Presence.Unsure;
    }

    /// <summary>The names of all facts that the question can settle.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// Whether it asks for several values at once, such as the day of a session and that it started after it. What was told of one of
    /// them belongs to the question for that value alone.
    /// </summary>
    public bool IsJoint { get; }

    /// <summary>Adds what an answer says; words and numbers replace what was there, except where several words may hold.</summary>
    public void AddTo(FactTable table, Answer answer)
    {
        if (_number is { } place && answer.Number is { } number)
            table.Set(place, number);
        var others = answer.OptionIds.Contains(Option.Unsure) ? _unsureLeaves : Presence.No;
        foreach (var (id, option) in _options)
        {
            if (answer.OptionIds.Contains(id))
                option.AddTo(table);
            else if (others != Presence.Unknown && id is not (Option.None or Option.Unsure) && option.IsOffered(table))
                option.AddUnchosen(table, others);
        }
        foreach (var id in answer.OptionIds)
        {
            if (_offers.TryGetValue(id, out var offer))
                offer.AddTo(table);
        }
        table.ForgetTerms();
    }

    private static string[] NamesOf(Question question)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (question.Number is { } number)
            names.Add(number);
        foreach (var option in question.Options.Where(option => !option.IsGeneral))
        {
            names.UnionWith(option.Sets.Signs.Keys);
            names.UnionWith(option.Sets.Words.Keys);
        }
        return [.. names];
    }

    private sealed class OptionFacts(Option option, FactSchema schema)
    {
        private readonly (int Place, Presence Presence)[] _signs =
            [.. option.Sets.Signs.Select(sign => schema.TryPlaceOfSign(sign.Key, out var place) ? (place, sign.Value) : (-1, sign.Value)).Where(sign => sign.Item1 >= 0)];

        private readonly (int Place, ulong Words)[] _words =
            [.. option.Sets.Words.Select(pair => schema.TryPlaceOfValue(pair.Key, out var place)
                ? (place, pair.Value.Aggregate(0UL, (bits, word) => bits | schema.BitOf(place, word)))
                : (-1, 0UL)).Where(pair => pair.Item1 >= 0)];

        // What was not offered was not denied. Conditions of options read only what was known before the question.
        public bool IsOffered(FactTable table) => option.Applies?.Holds(table) != false;

        public void AddTo(FactTable table)
        {
            foreach (var (place, presence) in _signs)
                table.Add(place, presence);
            foreach (var (place, words) in _words)
                table.Set(place, words);
        }

        public void AddUnchosen(FactTable table, Presence presence)
        {
            foreach (var (place, set) in _signs)
            {
                if (set == Presence.Yes)
                    table.Add(place, presence);
            }
        }
    }
}
