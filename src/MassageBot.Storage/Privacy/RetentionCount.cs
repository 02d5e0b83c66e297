namespace MassageBot.Storage;

/// <summary>How much is over, or was removed, by kind of data.</summary>
/// <param name="Conversations">Clients' conversations.</param>
/// <param name="Questions">Kept questions and thumbs.</param>
/// <param name="Treatments">Treatments with their check-ins.</param>
/// <param name="Cases">Cases whose summary, contact and notes go; the bare fact of a case stays.</param>
/// <param name="StaffMessages">Messages of staff's conversations.</param>
public readonly record struct RetentionCount(int Conversations, int Questions, int Treatments, int Cases, int StaffMessages)
{
    /// <summary>All together.</summary>
    public int Total => Conversations + Questions + Treatments + Cases + StaffMessages;

    /// <summary>Both together.</summary>
    public static RetentionCount operator +(RetentionCount one, RetentionCount other) => new(
        one.Conversations + other.Conversations,
        one.Questions + other.Questions,
        one.Treatments + other.Treatments,
        one.Cases + other.Cases,
        one.StaffMessages + other.StaffMessages);
}
