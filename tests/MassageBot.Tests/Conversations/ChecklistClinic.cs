namespace MassageBot.Tests.Conversations;

/// <summary>A clinic that shows one checklist to everybody.</summary>
public sealed class ChecklistClinic() : SharedClinic("--Triage:Mode=Checklist");
