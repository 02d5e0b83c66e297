namespace MassageBot.Knowledge.Authoring;

/// <summary>Where the fields of an entry stand in its file, for problems that show up only beside other entries.</summary>
internal sealed record EntryLines(int Id, int Question, IReadOnlyList<int> Phrasings, IReadOnlyList<int> Related);
