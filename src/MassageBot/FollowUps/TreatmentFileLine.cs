namespace MassageBot.FollowUps;

/// <summary>A line of a file of treatments.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Position">How far the file was read, in bytes.</param>
/// <param name="Draft">What stands there.</param>
/// <param name="Problem">Why it is no line of such a file.</param>
internal readonly record struct TreatmentFileLine(int Number, long Position, TreatmentDraft? Draft, FieldProblem? Problem);
