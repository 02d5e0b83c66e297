namespace MassageBot.Storage;

/// <summary>The turn was taken over, finished or erased while it ran; its result must be dropped.</summary>
public sealed class LeaseLostException : StorageException
{
    /// <summary>Creates the exception.</summary>
    public LeaseLostException(PendingTurn turn)
        : base(
            StorageErrors.LeaseLost,
            $"The lease of '{turn?.LeaseOwner}' on inbox row {turn?.InboxId}, attempt {turn?.Attempt}, is gone: the turn was taken over, finished or erased. Nothing was written; drop the result.")
    {
    }
}
