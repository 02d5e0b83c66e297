using System.Globalization;

namespace MassageBot.Triage.Tests;

/// <summary>
/// Facts in one line for tables: <c>chest-pain ?fever -breathless onset=during region=leg+belly strength=7</c>
/// is yes, unsure, no, words and a number. An unknown name fails the test.
/// </summary>
internal static class FactsText
{
    public static Facts Read(string text)
    {
        var facts = Facts.None;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            facts = part.Split('=') is [var name, var value] ? WithValue(facts, name, value) : WithSign(facts, part);
        return facts;
    }

    private static Facts WithSign(Facts facts, string part)
    {
        var id = part.TrimStart('?', '-');
        Assert.Contains(id, TriageContent.Definition.SignIds);
        return facts.With(id, part[0] switch { '?' => Presence.Unsure, '-' => Presence.No, _ => Presence.Yes });
    }

    private static Facts WithValue(Facts facts, string name, string value)
    {
        var definition = Assert.Single(TriageContent.Definition.Values, known => known.Id == name);
        if (definition.IsNumber)
            return facts.With(name, decimal.Parse(value, CultureInfo.InvariantCulture));
        Assert.All(value.Split('+'), word => Assert.Contains(word, definition.Words));
        return facts.With(name, value.Split('+'));
    }
}
