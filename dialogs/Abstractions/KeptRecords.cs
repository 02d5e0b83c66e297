namespace MassageBot.Dialogs;

/// <summary>How much is kept about a client, by kind.</summary>
public sealed record KeptRecords
{
    /// <summary>Messages of the conversation, the client's and the bot's.</summary>
    public int Messages { get; init; }

    /// <summary>Questions kept for those who look after the answers.</summary>
    public int Questions { get; init; }

    /// <summary>Cases that staff got.</summary>
    public int Cases { get; init; }

    /// <summary>Treatments.</summary>
    public int Treatments { get; init; }

    /// <summary>Check-ins, planned, asked or answered.</summary>
    public int CheckIns { get; init; }

    /// <summary>Check-ins that the client answered.</summary>
    public int AnsweredCheckIns { get; init; }

    /// <summary>Consents, refusals and stops.</summary>
    public int Consents { get; init; }

    /// <summary>Whether a name is kept.</summary>
    public bool HasName { get; init; }

    /// <summary>Whether an e-mail address is kept for check-ins.</summary>
    public bool HasEmail { get; init; }

    /// <summary>Whether a telephone number is kept.</summary>
    public bool HasPhone { get; init; }

    /// <summary>Whether the client left a way to be reached with a case.</summary>
    public bool HasContact { get; init; }
}
