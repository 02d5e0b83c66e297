namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog, or a step of a waterfall, is being run or ended.</summary>
public enum DialogReason
{
    /// <summary>The dialog was begun.</summary>
    BeginCalled,

    /// <summary>The dialog was continued with the client's next message.</summary>
    ContinueCalled,

    /// <summary>The dialog above ended and handed back its result.</summary>
    EndCalled,

    /// <summary>Another dialog took the place of this one.</summary>
    ReplaceCalled,

    /// <summary>The stack was cancelled.</summary>
    CancelCalled,

    /// <summary>The previous step of the waterfall asked for the next one.</summary>
    NextCalled,
}
