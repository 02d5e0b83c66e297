namespace MassageBot.Storage;

/// <summary>What the store says about an accepted activity. A repeat gets the answer of the first acceptance.</summary>
/// <param name="IsDuplicate">The activity was accepted before; nothing was written now.</param>
/// <param name="ActivityId">The id under which it is stored.</param>
/// <param name="Sequence">Its place in the conversation; rises strictly.</param>
/// <param name="Timestamp">Its time, in whole milliseconds; rises strictly within the conversation.</param>
/// <param name="IsDone">For a duplicate: its turn is finished (committed or given up) and its replies can be replayed.</param>
public sealed record Acceptance(
    bool IsDuplicate,
    string ActivityId,
    long Sequence,
    DateTimeOffset Timestamp,
    bool IsDone);
