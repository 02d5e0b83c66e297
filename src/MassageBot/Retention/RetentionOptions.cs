using MassageBot.Storage;

namespace MassageBot.Retention;

/// <summary>How long which kind of data is kept (section `Retention`). Empty: for ever.</summary>
internal sealed class RetentionOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>Whether the running program removes what is over, once a day.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Clients' conversations, after their last message.</summary>
    public TimeSpan? Conversations { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Questions that are kept to improve the answers, and thumbs.</summary>
    public TimeSpan? Questions { get; set; } = TimeSpan.FromDays(180);

    /// <summary>Treatments with their check-ins and answers, after they ended.</summary>
    public TimeSpan? Treatments { get; set; } = TimeSpan.FromDays(2 * 365);

    /// <summary>Summary, contact and notes of cases that are closed, after they were opened.</summary>
    public TimeSpan? Cases { get; set; } = TimeSpan.FromDays(2 * 365);

    /// <summary>Messages in the conversations of staff.</summary>
    public TimeSpan? StaffMessages { get; set; } = TimeSpan.FromDays(365);

    /// <summary>What is over at a moment.</summary>
    public RetentionCuts At(DateTimeOffset now) => new(now - Conversations, now - Questions, now - Treatments, now - Cases, now - StaffMessages);
}
