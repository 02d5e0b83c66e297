using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>What staff get to know about a case. Summary and contact are there only when the client agreed.</summary>
public sealed record EscalationRequest
{
    /// <summary>Why people are asked: the level reached, or null when the client simply wants a person.</summary>
    public Level? Level { get; init; }

    /// <summary>Who must (or must not) see it.</summary>
    public Route Route { get; init; }

    /// <summary>The rules that fired.</summary>
    public IReadOnlyList<string> RuleIds { get; init; } = [];

    /// <summary>Version of the rules that decided.</summary>
    public string ContentVersion { get; init; } = "";

    /// <summary>The summary that the client agreed to share, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>A phone number or e-mail address that the client left, or null.</summary>
    public string? Contact { get; init; }

    /// <summary>Version of the text that the client agreed to, or null without consent.</summary>
    public string? ConsentTextVersion { get; init; }
}
