namespace MassageBot.Triage.Screening.Net;

/// <summary>One message that the second net learns from.</summary>
/// <param name="Text">What a client writes.</param>
/// <param name="Signs">The signs it tells as present now, the most telling first; empty for a harmless message.</param>
/// <param name="IsDanger">Whether somebody has to be asked or advised because of it.</param>
internal sealed record Example(string Text, IReadOnlyList<string> Signs, bool IsDanger);
