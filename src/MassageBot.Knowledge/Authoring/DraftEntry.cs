namespace MassageBot.Knowledge.Authoring;

/// <summary>An entry whose relations to others are not yet checked.</summary>
internal sealed record DraftEntry(Entry Entry, EntryLines Lines);
