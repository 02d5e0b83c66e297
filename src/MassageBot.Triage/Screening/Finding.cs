namespace MassageBot.Triage.Screening;

/// <summary>One mention of a sign in a text: the explanation of a reading.</summary>
/// <param name="SignId">The sign or modifier mentioned.</param>
/// <param name="Scope">How it is meant.</param>
/// <param name="Start">Where the mention starts in the text as given, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public sealed record Finding(string SignId, FindingScope Scope, int Start, int Length);
