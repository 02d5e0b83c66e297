namespace MassageBot.Triage.Evaluation;

/// <summary>Adds up facts without copying them at every step; says the same as <see cref="Facts.Merge"/>.</summary>
internal sealed class FactsSum(Facts from)
{
    private readonly Dictionary<string, Presence> _signs = new(from.Signs, StringComparer.Ordinal);
    private Facts _values = from;

    public void Add(string sign, Presence presence)
    {
        if (!_signs.TryGetValue(sign, out var before) || presence > before)
            _signs[sign] = presence;
    }

    public void Add(string name, decimal number) => _values = _values.With(name, number);

    public void Add(Facts later)
    {
        foreach (var (sign, presence) in later.Signs)
            Add(sign, presence);
        if (later.Words.Count > 0 || later.Numbers.Count > 0)
            _values = _values.Merge(later with { Signs = Facts.None.Signs });
    }

    public Facts Result() => _values with { Signs = _signs };
}
