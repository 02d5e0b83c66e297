namespace MassageBot.Triage;

/// <summary>
/// Everything known about a case. Immutable plain data: it survives System.Text.Json in both directions and
/// two values with the same content are equal.
/// </summary>
public sealed record Facts
{
    /// <summary>Nothing is known.</summary>
    public static Facts None { get; } = new();

    /// <summary>What is known about each sign or modifier, by its id. A missing id is <see cref="Presence.Unknown"/>.</summary>
    public IReadOnlyDictionary<string, Presence> Signs { get; init => field = Sorted(value); } = Sorted<Presence>(null);

    /// <summary>Facts told in words, such as <c>onset</c> or <c>region</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init => field = Sorted(value); } = Sorted<IReadOnlyList<string>>(null);

    /// <summary>Facts told as a number, such as <c>strength</c> from 0 to 10.</summary>
    public IReadOnlyDictionary<string, decimal> Numbers { get; init => field = Sorted(value); } = Sorted<decimal>(null);

    /// <summary>What is known about a sign or modifier.</summary>
    public Presence this[string sign] => Signs.GetValueOrDefault(sign);

    /// <summary>The words told for a name; empty when unknown.</summary>
    public IReadOnlyList<string> WordsOf(string name) => Words.TryGetValue(name, out var words) ? words : [];

    /// <summary>The number told for a name.</summary>
    public decimal? NumberOf(string name) => Numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>The same facts with one sign set, whatever it was before.</summary>
    public Facts With(string sign, Presence presence) => this with { Signs = Set(Signs, sign, presence) };

    /// <summary>The same facts with the words of one name replaced.</summary>
    public Facts With(string name, params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return this with { Words = Set(Words, name, Ordered(words)) };
    }

    /// <summary>The same facts with one number set.</summary>
    public Facts With(string name, decimal number) => this with { Numbers = Set(Numbers, name, number) };

    /// <summary>The same facts without the words or the number of a name.</summary>
    public Facts Without(string name) =>
        Words.ContainsKey(name) || Numbers.ContainsKey(name) ? this with { Words = Drop(Words, name), Numbers = Drop(Numbers, name) } : this;

    /// <summary>
    /// Adds what was said later. Of two statements about a sign the more cautious one stands, so a later "no" never
    /// takes back an earlier "yes"; words and numbers are replaced, except that regions and kinds of session add up.
    /// </summary>
    public Facts Merge(Facts later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var signs = Copy(Signs);
        foreach (var (id, presence) in later.Signs)
            signs[id] = signs.TryGetValue(id, out var earlier) && earlier > presence ? earlier : presence;
        var words = Copy(Words);
        foreach (var (name, said) in later.Words)
            words[name] = FactNames.HoldsMany(name) && words.TryGetValue(name, out var before) ? Ordered([.. before, .. said]) : said;
        var numbers = Copy(Numbers);
        foreach (var (name, number) in later.Numbers)
            numbers[name] = number;
        return new Facts { Signs = signs, Words = words, Numbers = numbers };
    }

    /// <inheritdoc/>
    public bool Equals(Facts? other) =>
        ReferenceEquals(this, other)
        || other is not null
        && Signs.SequenceEqual(other.Signs)
        && Numbers.SequenceEqual(other.Numbers)
        && Words.Count == other.Words.Count
        && Words.All(pair => other.WordsOf(pair.Key).SequenceEqual(pair.Value));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (id, presence) in Signs)
        {
            hash.Add(id, StringComparer.Ordinal);
            hash.Add(presence);
        }
        return hash.ToHashCode();
    }

    private static IReadOnlyList<string> Ordered(IEnumerable<string> words) =>
        [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static SortedDictionary<string, T> Copy<T>(IReadOnlyDictionary<string, T> source) =>
        new(source.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static SortedDictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T>? source) =>
        source switch
        {
            null => new(StringComparer.Ordinal),
            SortedDictionary<string, T> own when ReferenceEquals(own.Comparer, StringComparer.Ordinal) => own,
            _ => Copy(source),
        };

    private static SortedDictionary<string, T> Set<T>(IReadOnlyDictionary<string, T> source, string key, T value)
    {
        var copy = Copy(source);
        copy[key] = value;
        return copy;
    }

    private static SortedDictionary<string, T> Drop<T>(IReadOnlyDictionary<string, T> source, string key)
    {
        var copy = Copy(source);
        copy.Remove(key);
        return copy;
    }
}
