using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>Which check-ins follow which treatment, and the words in which treatments are told.</summary>
public sealed record CarePlan
{
    /// <summary>Short hash over the file: what a kept check-in was planned by.</summary>
    public required string Version { get; init; }

    /// <summary>The kinds of treatment.</summary>
    public required IReadOnlyList<CareWord> Kinds { get; init; }

    /// <summary>The areas of the body.</summary>
    public required IReadOnlyList<CareWord> Areas { get; init; }

    /// <summary>What may be known about a client.</summary>
    public required IReadOnlyList<CareWord> Modifiers { get; init; }

    /// <summary>What can be ticked as new since the treatment.</summary>
    public required IReadOnlyList<CareWord> NewSigns { get; init; }

    /// <summary>The check-ins, in the order of time.</summary>
    public required IReadOnlyList<CareStep> Steps { get; init; }

    /// <summary>The step of an id; null when this plan has none.</summary>
    public CareStep? StepOf(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>What the triage knows of a treatment before a word is said.</summary>
    public Facts FactsOf(string kind, IEnumerable<string> modifiers) =>
        Kinds.Where(word => word.Id == kind)
            .Concat(modifiers.SelectMany(id => Modifiers.Where(word => word.Id == id)))
            .Aggregate(Facts.None, (facts, word) => facts.Merge(word.Sets));
}
