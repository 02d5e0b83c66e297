namespace MassageBot.Storage;

/// <summary>Why a turn failed.</summary>
/// <param name="Code">An error number, for example <c>MB2104</c>.</param>
/// <param name="Detail">What engineers need; never the client's words.</param>
/// <param name="Notice">What the client is told when the turn is given up; not sent while attempts are left.</param>
public sealed record TurnFailure(string Code, string Detail, IReadOnlyList<OutgoingActivity> Notice);
