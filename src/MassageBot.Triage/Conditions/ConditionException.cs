namespace MassageBot.Triage.Conditions;

/// <summary>A condition that can't be read. Stays inside the loader, which turns it into a <see cref="ContentProblem"/>.</summary>
internal sealed class ConditionException(int column, string message) : Exception(message)
{
    /// <summary>Where in the condition, counted from 1.</summary>
    public int Column { get; } = column;
}
