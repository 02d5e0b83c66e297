namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where a dialog stack stands at the end of a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>Nothing is on the stack: there was nothing to continue.</summary>
    Empty,

    /// <summary>The dialog on top waits for the client's next message.</summary>
    Waiting,

    /// <summary>The last dialog ended normally; its result is in <see cref="DialogTurnResult.Result"/>.</summary>
    Complete,

    /// <summary>The stack was cancelled.</summary>
    Cancelled,

    /// <summary>The last dialog ended, and the turn should end with it instead of starting something new.</summary>
    CompleteAndWait,
}
