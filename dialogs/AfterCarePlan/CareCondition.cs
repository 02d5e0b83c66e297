namespace MassageBot.Dialogs;

/// <summary>One way in which a treatment fits a step: each list that isn't empty must hold one of the treatment's words.</summary>
/// <param name="Kinds">Kinds of treatment.</param>
/// <param name="Areas">Areas that were worked on.</param>
/// <param name="Modifiers">What is known about the client.</param>
public sealed record CareCondition(IReadOnlyList<string> Kinds, IReadOnlyList<string> Areas, IReadOnlyList<string> Modifiers)
{
    /// <summary>Whether a treatment fits.</summary>
    public bool Fits(string kind, IReadOnlyCollection<string> areas, IReadOnlyCollection<string> modifiers) =>
        (Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal))
        && (Areas.Count == 0 || Areas.Any(area => areas.Contains(area, StringComparer.Ordinal)))
        && (Modifiers.Count == 0 || Modifiers.Any(modifier => modifiers.Contains(modifier, StringComparer.Ordinal)));
}
