namespace MassageBot.BotBuilder.Tests.Schema.Wire;

/// <summary>The JSON of a random activity.</summary>
public sealed record ActivityText(string Json);
