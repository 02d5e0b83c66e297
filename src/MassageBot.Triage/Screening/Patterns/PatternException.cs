namespace MassageBot.Triage.Screening.Patterns;

/// <summary>A pattern that cannot be read; the message says what to change.</summary>
internal sealed class PatternException : Exception
{
    public PatternException()
    {
    }

    public PatternException(string message)
        : base(message)
    {
    }

    public PatternException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
