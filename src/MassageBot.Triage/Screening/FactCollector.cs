using System.Globalization;

namespace MassageBot.Triage.Screening;

/// <summary>Gathers what one text says into facts. Of two statements about a sign the more cautious one stands.</summary>
internal sealed class FactCollector
{
    private readonly Dictionary<string, Presence> _signs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _numbers = new(StringComparer.Ordinal);

    public Facts Facts => new()
    {
        Signs = _signs,
        Words = _words.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value], StringComparer.Ordinal),
        Numbers = _numbers,
    };

    /// <summary>True when a complaint was said that a sign or a place of the body covers.</summary>
    public bool PlacesAComplaint { get; private set; }

    public void AddSign(string id, FindingScope scope, bool complaint)
    {
        if (scope == FindingScope.Present)
        {
            _signs[id] = Presence.Yes;
            PlacesAComplaint |= complaint;
        }
        else if (scope == FindingScope.Denied)
        {
            _signs.TryAdd(id, Presence.No);
        }
    }

    /// <summary>Takes "onset=next-day". One name that holds one word keeps the first that was said.</summary>
    public void AddValue(string value)
    {
        var (name, word) = (value[..value.IndexOf('=', StringComparison.Ordinal)], value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        if (!_words.TryGetValue(name, out var words))
            _words[name] = words = new SortedSet<string>(StringComparer.Ordinal);
        if (words.Count == 0 || FactNames.HoldsMany(name))
            words.Add(word);
        PlacesAComplaint |= name == "region";
    }

    /// <summary>"8/10" and "8 out of 10"; the highest number counts.</summary>
    public void AddStrength(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var ten = tokens[i + 1].Text == "over" ? i + 2 : tokens[i + 1].Text == "out" && tokens[i + 2].Text == "of" ? i + 3 : -1;
            if (ten > 0 && ten < tokens.Count && tokens[ten].Text == "10"
                && decimal.TryParse(tokens[i].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var strength)
                && strength is >= 0 and <= 10)
                _numbers["strength"] = Math.Max(strength, _numbers.GetValueOrDefault("strength"));
        }
    }
}
