using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>What became of a turn, for those who wait for it inline.</summary>
/// <param name="Replies">The committed replies, in order.</param>
/// <param name="Invoke">The answer to an invoke; not kept, so a repeated invoke has none.</param>
internal sealed record TurnResult(IReadOnlyList<SentActivity> Replies, InvokeResponse? Invoke);
