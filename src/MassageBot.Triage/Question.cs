using MassageBot.Triage.Conditions;

namespace MassageBot.Triage;

/// <summary>One question of the walk.</summary>
/// <param name="Id">Its id; stored answers name it.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Text">What the client reads.</param>
/// <param name="Options">The answers offered, "none" and "not sure" last.</param>
public sealed record Question(
    string Id,
    QuestionKind Kind,
    string Text,
    IReadOnlyList<Option> Options)
{
    /// <summary>A line below the question, if any.</summary>
    public string? Help { get; init; }

    /// <summary>The label in the summary; <see langword="null"/> leaves the question out of it.</summary>
    public string? ReadBack { get; init; }

    /// <summary>Codes of the clinical fact base.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How well the sources were read: V, V2, K or J.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The clinician who approved it; <see langword="null"/> until one has.</summary>
    public SignOff? SignedBy { get; init; }

    /// <summary>For a scale, the fact that its number becomes; otherwise <see langword="null"/>.</summary>
    public string? Number { get; init; }

    /// <summary>The condition under which it is asked, as written; <see langword="null"/> when it is always asked.</summary>
    public string? When => Applies?.ToString();

    /// <summary>Whether it is one of the lists that look for danger: "now" is asked of everybody, "place" by where it is.</summary>
    public Screen Screen { get; init; }

    /// <summary>Not asked once the level is at least this, because its answer can no longer change the advice.</summary>
    public Level? SkipFrom { get; init; }

    internal Condition? Applies { get; init; }

    internal Condition? KnownWhen { get; init; }

    /// <summary>The option with this id, or <see langword="null"/>.</summary>
    public Option? OptionOf(string id) => Options.FirstOrDefault(option => option.Id == id);
}
