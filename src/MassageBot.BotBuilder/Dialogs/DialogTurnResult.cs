namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a dialog hands back to whoever ran it.</summary>
public class DialogTurnResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="status">Where the stack stands.</param>
    /// <param name="result">What the dialog found, if it ended with something.</param>
    public DialogTurnResult(DialogTurnStatus status, object? result = null)
    {
        Status = status;
        Result = result;
    }

    /// <summary>Where the stack stands.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog found. A live object of this turn, never a stored one.</summary>
    public object? Result { get; set; }

    /// <summary>Whether the parent ended in the same turn.</summary>
    public bool ParentEnded { get; set; }
}
