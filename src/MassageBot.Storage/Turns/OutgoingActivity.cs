namespace MassageBot.Storage;

/// <summary>An activity from the bot to the client.</summary>
/// <param name="Json">The activity; id and timestamp are assigned by the store, in columns.</param>
/// <param name="Kind">The activity type.</param>
/// <param name="Visible">Part of the transcript that the client reads.</param>
/// <param name="Deliver">Needs an outbox row, because the channel is sent to through a connector.</param>
/// <param name="At">When it was written; the stored timestamp is never before the conversation's last one.</param>
/// <param name="Label">A name of the bot's for a message that it may change later; one in a conversation.
/// What shows a client's words to others has the reference of their escalation as label, or begins with it and a slash, so that an erasure finds it.</param>
/// <param name="Replaces">Whether this is a new form of the message with that label, and not a message of its own.</param>
public sealed record OutgoingActivity(
    string Json, string Kind, bool Visible, bool Deliver, DateTimeOffset At, string? Label = null, bool Replaces = false);
