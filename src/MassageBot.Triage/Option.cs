using MassageBot.Triage.Conditions;

namespace MassageBot.Triage;

/// <summary>One answer that a question offers.</summary>
/// <param name="Id">Unique within its question.</param>
/// <param name="Title">The words on the button.</param>
/// <param name="Synonyms">Typed replies that mean the same.</param>
public sealed record Option(string Id, string Title, IReadOnlyList<string> Synonyms)
{
    /// <summary>The facts that hold when it is chosen.</summary>
    public Facts Sets { get; init; } = Facts.None;

    /// <summary>The condition under which it is offered, as written; <see langword="null"/> when it always is.</summary>
    public string? When => Applies?.ToString();

    internal Condition? Applies { get; init; }

    /// <summary>The id of "none of these" on every checklist.</summary>
    public const string None = "none";

    /// <summary>The id of "not sure" on every question.</summary>
    public const string Unsure = "unsure";

    private const string Offered = "sign:";

    /// <summary>The id of the option by which a suspected sign is offered on a list that doesn't have it.</summary>
    public static string OfferOf(string signId) => Offered + signId;

    /// <summary>The sign that such an option offers; <see langword="null"/> for any other id.</summary>
    public static string? SignOf(string optionId)
    {
        ArgumentNullException.ThrowIfNull(optionId);
        return optionId.StartsWith(Offered, StringComparison.Ordinal) ? optionId[Offered.Length..] : null;
    }

    /// <summary>Whether it stands for "none of these" or "not sure".</summary>
    public bool IsGeneral => Id is None or Unsure;
}
