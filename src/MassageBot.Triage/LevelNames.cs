namespace MassageBot.Triage;

/// <summary>The names of the levels as content, staff and the wire write them.</summary>
public static class LevelNames
{
    private static readonly string[] Names = ["SELF-CARE", "THERAPIST", "ROUTINE", "URGENT", "EMERGENCY"];

    /// <summary>All names, least urgent first.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a level, such as <c>SELF-CARE</c>.</summary>
    public static string Of(Level level) => Names[(int)level];

    /// <summary>Reads a name exactly as <see cref="Of"/> writes it.</summary>
    /// <returns><see langword="false"/> for any other text.</returns>
    public static bool TryParse(string? name, out Level level)
    {
        var index = Array.IndexOf(Names, name);
        level = index < 0 ? default : (Level)index;
        return index >= 0;
    }
}
