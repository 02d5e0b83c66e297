namespace MassageBot.FollowUps;

/// <summary>What became of a file.</summary>
/// <param name="Lines">Lines with a treatment.</param>
/// <param name="Added">Treatments that were added.</param>
/// <param name="Known">Treatments that were there already, just so.</param>
/// <param name="Rejected">Why nothing was imported, by line; empty when it was.</param>
internal sealed record ImportReport(int Lines, int Added, int Known, IReadOnlyList<RejectedLine> Rejected);
