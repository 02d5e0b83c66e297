namespace MassageBot.Tests.Channels.Teams;

/// <summary>Somebody in Teams.</summary>
internal sealed record StaffPerson(string ObjectId, string Name);
