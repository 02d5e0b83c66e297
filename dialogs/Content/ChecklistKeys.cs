namespace MassageBot.Dialogs;

/// <summary>The parts of the fixed checklist, in the order in which a client reads them.</summary>
internal static class ChecklistKeys
{
    /// <summary>The first message: nothing stands before the emergency number.</summary>
    public static readonly IReadOnlyList<string> AtOnce = ["checklist.emergency", "checklist.safety"];

    /// <summary>The second message.</summary>
    public static readonly IReadOnlyList<string> Later =
        ["checklist.about", "checklist.today", "checklist.days", "checklist.clinic", "checklist.usual", "checklist.close"];

    public static readonly IReadOnlyList<string> Required = [.. AtOnce, .. Later];
}
