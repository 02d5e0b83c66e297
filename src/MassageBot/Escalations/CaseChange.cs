namespace MassageBot.Escalations;

/// <summary>What a channel of staff hears of a case. It names the case only: what it shows is read when it is shown.</summary>
/// <param name="Reference">The case.</param>
/// <param name="Change">One of <see cref="CaseEvents"/>: opened, moved, overdue, told, said, replied or erased.</param>
/// <param name="Reminder">Which reminder this is, from 1; for overdue only.</param>
internal sealed record CaseChange(string Reference, string Change, int Reminder = 0)
{
    /// <summary>The client's message, for said and replied only. Its words stay in the client's conversation: what is erased there can't be shown here.</summary>
    public string? MessageId { get; init; }

    /// <summary>The labels of the messages that showed the client's words, for erased only.</summary>
    public IReadOnlyList<string>? Labels { get; init; }
}
