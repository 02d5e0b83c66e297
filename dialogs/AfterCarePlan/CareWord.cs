using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>A word in which a clinic tells of a treatment: a kind, an area or something known about the client.</summary>
/// <param name="Id">Its id, as treatments carry it.</param>
/// <param name="Title">How staff read it.</param>
/// <param name="Sets">What the triage knows by it.</param>
public sealed record CareWord(string Id, string Title, Facts Sets)
{
    /// <summary>How clients call it, beside its title.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
