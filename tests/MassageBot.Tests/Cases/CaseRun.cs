using MassageBot.Triage;

namespace MassageBot.Tests.Cases;

/// <summary>How a case went.</summary>
/// <param name="Vignette">The case.</param>
/// <param name="First">The first reply.</param>
/// <param name="Level">The level of the advice, or null when there was none.</param>
/// <param name="Log">What was said and heard.</param>
/// <param name="Turns">How many messages the client wrote until the advice.</param>
internal sealed record CaseRun(Vignette Vignette, IReadOnlyList<Heard> First, Level? Level, int Turns, IReadOnlyList<string> Log)
{
    /// <summary>Whether the level is the right one, or one that can be defended.</summary>
    public bool IsRight => Level == Vignette.Level || (Level is { } level && Vignette.AlsoFine.Contains(level));

    /// <summary>Whether it is less urgent than it has to be.</summary>
    public bool IsUnder => !IsRight && (Level is null || Level < Vignette.Level);

    /// <summary>Whether it is more urgent than it has to be.</summary>
    public bool IsOver => !IsRight && Level > Vignette.Level;
}
