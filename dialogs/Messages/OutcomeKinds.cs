namespace MassageBot.Dialogs;

/// <summary>The kinds of message, as they stand on the wire.</summary>
public static class OutcomeKinds
{
    /// <summary>A reviewed answer.</summary>
    public const string Answer = "answer";

    /// <summary>"Did you mean" with entries to choose from.</summary>
    public const string Suggestions = "suggestions";

    /// <summary>An honest "I can't help with that".</summary>
    public const string NoAnswer = "noAnswer";

    /// <summary>A question to the client.</summary>
    public const string Question = "question";

    /// <summary>Advice with a level.</summary>
    public const string Disposition = "disposition";

    /// <summary>A case was handed to people.</summary>
    public const string Escalation = "escalation";

    /// <summary>A check-in after a treatment.</summary>
    public const string CheckIn = "checkIn";

    /// <summary>A greeting, thanks and the like.</summary>
    public const string SmallTalk = "smallTalk";

    /// <summary>The answer to a command.</summary>
    public const string Command = "command";

    /// <summary>Something the client should know.</summary>
    public const string Notice = "notice";

    /// <summary>Something went wrong.</summary>
    public const string Error = "error";
}
