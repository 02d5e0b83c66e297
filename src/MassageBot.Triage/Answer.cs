namespace MassageBot.Triage;

/// <summary>An answer to one question.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="OptionIds">The options that hold; one for a choice, one or more for a checklist.</param>
/// <param name="Number">The number of a scale.</param>
public sealed record Answer(string QuestionId, IReadOnlyList<string> OptionIds, decimal? Number = null)
{
    /// <summary>Whether both give the same options, in any order, and the same number.</summary>
    public bool Equals(Answer? other) =>
        other is not null
        && QuestionId == other.QuestionId
        && Number == other.Number
        && OptionIds.ToHashSet(StringComparer.Ordinal).SetEquals(other.OptionIds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(QuestionId, Number, OptionIds.Distinct().Count());
}
