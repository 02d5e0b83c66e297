namespace MassageBot.Storage;

/// <summary>A piece of the transcript.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="LastSequence">Where to go on reading: the last item's sequence, or the one that was asked for when there is none.</param>
/// <param name="HasMore">More items stand after these.</param>
public sealed record TranscriptPage(IReadOnlyList<TranscriptItem> Items, long LastSequence, bool HasMore);
