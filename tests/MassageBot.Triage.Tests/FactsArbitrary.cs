using FsCheck;
using FsCheck.Fluent;

namespace MassageBot.Triage.Tests;

/// <summary>Random facts over the shipped signs and values.</summary>
public static class FactsArbitrary
{
    /// <summary>A few signs, some words and numbers.</summary>
    public static Arbitrary<Facts> Facts()
    {
        var ids = TriageContent.Definition.Signs.Select(sign => sign.Id).ToArray();
        var sign =
            from id in Gen.Elements(ids)
            from presence in Gen.Elements(Presence.No, Presence.Unsure, Presence.Yes, Presence.Yes)
            select (id, presence);
        var word =
            from value in Gen.Elements(TriageContent.Definition.Values.Where(value => !value.IsNumber).ToArray())
            from text in Gen.Elements(value.Words.ToArray())
            select (value.Id, text);
        var gen =
            from signs in Gen.Resize(Gen.ListOf(sign), 6)
            from words in Gen.Resize(Gen.ListOf(word), 5)
            from strength in Gen.Choose(-3, 10)
            select Build(signs, words, strength);
        return gen.ToArbitrary();
    }

    private static Facts Build(IEnumerable<(string Id, Presence Presence)> signs, IEnumerable<(string Id, string Word)> words, int strength)
    {
        var facts = Triage.Facts.None;
        foreach (var (id, presence) in signs)
            facts = facts.With(id, presence);
        foreach (var (id, text) in words)
            facts = facts.With(id, text);
        return strength >= 0 ? facts.With(FactNames.Strength, (decimal)strength) : facts;
    }
}
