namespace Microsoft.Bot.Builder;

/// <summary>
/// A bot wanted to send something in the turn of an activity that does not say where to. That is the fault of who posted
/// it, and the adapter tells them so.
/// </summary>
internal sealed class UnanswerableActivityException(string message) : InvalidOperationException(message);
