namespace MassageBot.Triage.Conditions;

/// <summary>
/// Facts laid out by the places of a <see cref="FactSchema"/>. Facts that the schema doesn't know are left out. It is filled
/// first and read then: a term once read isn't worked out anew.
/// </summary>
internal sealed class FactTable
{
    private readonly FactSchema _schema;
    private readonly Presence[] _signs;
    private readonly ulong[] _words;
    private readonly decimal?[] _numbers;
    private readonly bool _unsureCounts;

    // Many rows share a term; each is worked out once for a set of facts. 0 = not yet, 1 = no, 2 = yes.
    private readonly byte[] _terms;

    public FactTable(FactSchema schema, Facts facts)
    {
        _schema = schema;
        _signs = new Presence[schema.Signs.Count];
        _words = new ulong[schema.Values.Count];
        _numbers = new decimal?[schema.Values.Count];
        _unsureCounts = true;
        _terms = new byte[schema.TermCount];
        foreach (var (id, presence) in facts.Signs)
        {
            if (schema.TryPlaceOfSign(id, out var place))
                _signs[place] = presence;
        }
        foreach (var (name, words) in facts.Words)
        {
            if (schema.TryPlaceOfValue(name, out var place))
                _words[place] = words.Aggregate(0UL, (bits, word) => bits | schema.BitOf(place, word));
        }
        foreach (var (name, number) in facts.Numbers)
        {
            if (schema.TryPlaceOfValue(name, out var place))
                _numbers[place] = number;
        }
    }

    private FactTable(FactTable other, Presence[] signs, ulong[] words, decimal?[] numbers, bool unsureCounts)
    {
        (_schema, _signs, _words, _numbers, _unsureCounts) = (other._schema, signs, words, numbers, unsureCounts);
        _terms = new byte[other._terms.Length];
    }

    /// <summary>Adds a statement about a sign; of two the more cautious one stands.</summary>
    public void Add(int sign, Presence presence)
    {
        if (presence > _signs[sign])
            _signs[sign] = presence;
    }

    /// <summary>Sets the words of a value; they add up where several may hold.</summary>
    public void Set(int value, ulong words) => _words[value] = _schema.Values[value].HoldsMany ? _words[value] | words : words;

    /// <summary>Sets a number.</summary>
    public void Set(int value, decimal number) => _numbers[value] = number;

    /// <summary>Takes every sign that nothing is known of as denied.</summary>
    public void DenyUnknown()
    {
        for (var i = 0; i < _signs.Length; i++)
        {
            if (_signs[i] == Presence.Unknown)
                _signs[i] = Presence.No;
        }
        ForgetTerms();
    }

    /// <summary>After facts were added, terms that were read before are worked out anew.</summary>
    public void ForgetTerms() => Array.Clear(_terms);

    /// <summary>The same facts by their names.</summary>
    public Facts ToFacts()
    {
        var signs = new SortedDictionary<string, Presence>(StringComparer.Ordinal);
        var words = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var numbers = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        for (var i = 0; i < _signs.Length; i++)
        {
            if (_signs[i] != Presence.Unknown)
                signs[_schema.Signs[i].Id] = _signs[i];
        }
        for (var i = 0; i < _words.Length; i++)
        {
            var value = _schema.Values[i];
            if (_words[i] != 0)
                words[value.Id] = [.. value.Words.Where((_, bit) => (_words[i] >> bit & 1) == 1).Order(StringComparer.Ordinal)];
            if (_numbers[i] is { } number)
                numbers[value.Id] = number;
        }
        return new Facts { Signs = signs, Words = words, Numbers = numbers };
    }

    /// <summary>Whether any complaint or fact about one was told, beyond facts about the person's health in general.</summary>
    public bool SomethingReported
    {
        get
        {
            for (var i = 0; i < _signs.Length; i++)
            {
                if (_signs[i] >= Presence.Unsure && !_schema.Signs[i].IsModifier)
                    return true;
            }
            for (var i = 0; i < _words.Length; i++)
            {
                if ((_words[i] != 0 || _numbers[i] is not null) && _schema.Values[i].Id is not (FactNames.Kind or FactNames.SessionAgo))
                    return true;
            }
            return false;
        }
    }

    /// <summary>
    /// Whether a complaint was told that none of these accounts for: a sign that isn't denied, or a place. A complaint
    /// that no row has looked at must never end with home measures because another one did.
    /// </summary>
    public bool LeavesOpen(Accounts accounts)
    {
        for (var i = 0; i < _signs.Length; i++)
        {
            if (_signs[i] >= Presence.Unsure && !_schema.Signs[i].IsModifier && !accounts.Holds(i))
                return true;
        }
        return _schema.TryPlaceOfValue(FactNames.Region, out var region)
            && (_words[region] & ~accounts.Regions & ~_schema.BitOf(region, FactNames.Nowhere)) != 0;
    }

    /// <summary>The same facts, read so that "not sure" never counts as yes: tells a certain row from a cautious one.</summary>
    public FactTable CertainOnly() => new(this, _signs, _words, _numbers, unsureCounts: false);

    /// <summary>The same facts, to add others to.</summary>
    public FactTable Copy() => new(this, [.. _signs], [.. _words], [.. _numbers], _unsureCounts);

    public bool Term(int place, Condition condition)
    {
        ref var known = ref _terms[place];
        if (known == 0)
            known = condition.Holds(this) ? (byte)2 : (byte)1;
        return known == 2;
    }

    public bool Present(int sign) =>
        _signs[sign] == Presence.Yes || (_signs[sign] == Presence.Unsure && _unsureCounts && _schema.Signs[sign].IsHard);

    public bool Certain(int sign) => _signs[sign] == Presence.Yes;

    public bool Denied(int sign) => _signs[sign] == Presence.No;

    public bool HasAny(int value, ulong words) => (_words[value] & words) != 0;

    public decimal? Number(int value) => _numbers[value];

    public bool Known(int value) => _words[value] != 0 || _numbers[value] is not null;

    public bool Known(string id) =>
        _schema.TryPlaceOfSign(id, out var sign) ? _signs[sign] != Presence.Unknown
        : _schema.TryPlaceOfValue(id, out var value) && Known(value);
}
