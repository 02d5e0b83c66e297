namespace MassageBot.Dialogs;

/// <summary>The parts of the fixed checklist, in the order in which a client reads them, and what is worded otherwise beside it.</summary>
internal static class ChecklistKeys
{
    /// <summary>The first message: nothing stands before the emergency number.</summary>
    public static readonly IReadOnlyList<string> AtOnce = ["checklist.emergency", "checklist.safety"];

    /// <summary>The second message.</summary>
    public static readonly IReadOnlyList<string> Later =
        ["checklist.about", "checklist.today", "checklist.days", "checklist.clinic", "checklist.usual", "checklist.close"];

    public static readonly IReadOnlyList<string> Required = [.. AtOnce, .. Later];

    // These announce questions, of which there are none.
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        [TextKeys.Help] = TextKeys.ChecklistHelp,
        [TextKeys.NoAnswer] = TextKeys.ChecklistNoAnswer,
        [TextKeys.AnswerOfferCheck] = TextKeys.ChecklistOffer,
        [TextKeys.AnswerCheckButton] = TextKeys.ChecklistButton,
        [TextKeys.NoAnswerCheckButton] = TextKeys.ChecklistButton,
    };

    /// <summary>The key under which a text stands in a mode.</summary>
    public static string In(TriageMode mode, string key) => mode == TriageMode.Checklist ? Instead.GetValueOrDefault(key, key) : key;
}
