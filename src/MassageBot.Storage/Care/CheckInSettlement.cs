namespace MassageBot.Storage;

/// <summary>What became of decisions.</summary>
/// <param name="Handed">How many were handed over.</param>
/// <param name="Skipped">How many were skipped, cancelled or failed.</param>
/// <param name="PutOff">How many wait again.</param>
/// <param name="Lost">How many somebody else settled, or the client answered or had erased meanwhile.</param>
/// <param name="Accepted">The events that were accepted: their turns wait to be run.</param>
public sealed record CheckInSettlement(int Handed, int Skipped, int PutOff, int Lost, IReadOnlyList<InboundActivity> Accepted);
