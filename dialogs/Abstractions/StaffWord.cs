namespace MassageBot.Dialogs;

/// <summary>What somebody of the clinic does in a client's conversation.</summary>
/// <param name="Reference">The case.</param>
/// <param name="Who">Their name, as clients may see it.</param>
/// <param name="Text">What they say; null when they hand the conversation back to the bot.</param>
public sealed record StaffWord(string Reference, string Who, string? Text);
