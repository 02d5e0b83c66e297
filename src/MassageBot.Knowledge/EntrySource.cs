namespace MassageBot.Knowledge;

/// <summary>A source that an entry rests on.</summary>
/// <param name="Id">Key in <c>sources.yaml</c>.</param>
/// <param name="Title">Title as it stands there.</param>
/// <param name="Evidence"><c>V</c> read at the source, <c>V2</c> read at second hand, <c>K</c> general knowledge, <c>J</c> judgement.</param>
public sealed record EntrySource(string Id, string Title, string Evidence);
