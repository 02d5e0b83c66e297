namespace MassageBot.Dialogs;

/// <summary>One thing that can be chosen: its stable id, and the title that a client sees and may type.</summary>
public sealed record OutcomeOption(string Id, string Title);
