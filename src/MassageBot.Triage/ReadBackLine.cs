namespace MassageBot.Triage;

/// <summary>One line of the summary that is read back to the client.</summary>
/// <param name="QuestionId">The question to ask again when the client wants to change the line.</param>
/// <param name="Label">What it is about, such as "Where".</param>
/// <param name="Values">What was answered: the titles of the options, or the number.</param>
public sealed record ReadBackLine(string QuestionId, string Label, IReadOnlyList<string> Values)
{
    /// <summary>The whole line, such as "Where: Lower back".</summary>
    public string Text => $"{Label}: {string.Join("; ", Values)}";
}
