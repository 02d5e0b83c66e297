namespace MassageBot.FollowUps;

/// <summary>A line that can't be imported.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Problem">Why not.</param>
internal sealed record RejectedLine(int Number, FieldProblem Problem)
{
    public override string ToString() => FormattableString.Invariant($"line {Number}: {Problem.Number}: {Problem.Field} {Problem.Message}");
}
