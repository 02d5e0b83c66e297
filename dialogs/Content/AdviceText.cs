using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>A text that rests on sources and is approved by a clinician.</summary>
/// <param name="Key">Its key, such as <c>advice.urgent</c>.</param>
/// <param name="Text">The text.</param>
/// <param name="Evidence">How well its sources were read: V, V2, K or J.</param>
/// <param name="SignedBy">The clinician who approved it; null until one has.</param>
/// <param name="Path">Its file.</param>
public sealed record AdviceText(string Key, string Text, IReadOnlyList<string> Evidence, SignOff? SignedBy, string Path);
