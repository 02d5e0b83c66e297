namespace MassageBot.Triage;

/// <summary>One answer that a question offers.</summary>
/// <param name="Id">Unique within its question.</param>
/// <param name="Title">The words on the button.</param>
/// <param name="Synonyms">Typed replies that mean the same.</param>
public sealed record Option(string Id, string Title, IReadOnlyList<string> Synonyms)
{
    /// <summary>The facts that hold when it is chosen.</summary>
    public Facts Sets { get; init; } = Facts.None;

    /// <summary>The id of "none of these" on every checklist.</summary>
    public const string None = "none";

    /// <summary>The id of "not sure" on every question.</summary>
    public const string Unsure = "unsure";

    /// <summary>Whether it stands for "none of these" or "not sure".</summary>
    public bool IsGeneral => Id is None or Unsure;
}
