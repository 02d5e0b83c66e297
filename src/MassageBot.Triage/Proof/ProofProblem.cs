namespace MassageBot.Triage.Proof;

/// <summary>A claim that doesn't hold.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Message">What breaks it.</param>
/// <param name="Path">The shortest path that shows it, where there is one.</param>
public sealed record ProofProblem(string Claim, string Message, ProofPath? Path)
{
    /// <inheritdoc/>
    public override string ToString() => Path is null ? $"{Claim}: NO. {Message}" : $"{Claim}: NO. {Message} Shortest path: {Path}";
}
