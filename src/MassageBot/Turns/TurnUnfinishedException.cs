namespace MassageBot.Turns;

/// <summary>A turn that is waited for did not end in time. It is accepted and will end; a repeat of the activity gets its replies.</summary>
internal sealed class TurnUnfinishedException(Exception? cause = null) : Exception(
    "MB2014: the message is accepted, but its turn has not ended yet. Send the same activity again, with the same id, to get its replies.", cause);
