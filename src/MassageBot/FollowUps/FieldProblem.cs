namespace MassageBot.FollowUps;

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">The field, as it is called where it was written.</param>
/// <param name="Number">The error number.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record FieldProblem(string Field, string Number, string Message);
