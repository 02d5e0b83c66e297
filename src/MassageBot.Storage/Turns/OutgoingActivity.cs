namespace MassageBot.Storage;

/// <summary>An activity from the bot to the client.</summary>
/// <param name="Json">The activity; id and timestamp are assigned by the store, in columns.</param>
/// <param name="Kind">The activity type.</param>
/// <param name="Visible">Part of the transcript that the client reads.</param>
/// <param name="Deliver">Needs an outbox row, because the channel is sent to through a connector.</param>
/// <param name="At">When it was written; the stored timestamp is never before the conversation's last one.</param>
public sealed record OutgoingActivity(string Json, string Kind, bool Visible, bool Deliver, DateTimeOffset At);
