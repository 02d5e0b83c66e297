namespace MassageBot.Commands;

/// <summary>What `knowledge eval` was given can't be used.</summary>
/// <param name="lines">What is wrong, where, and what to do.</param>
internal sealed class EvaluationInputException(IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public IReadOnlyList<string> Lines { get; } = lines;
}
