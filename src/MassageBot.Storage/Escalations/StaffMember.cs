namespace MassageBot.Storage;

/// <summary>Somebody of the clinic.</summary>
/// <param name="Id">A stable id, such as that of Microsoft Entra.</param>
/// <param name="Name">How colleagues know them.</param>
public sealed record StaffMember(string Id, string Name);
