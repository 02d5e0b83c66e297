namespace MassageBot.Knowledge.Analysis;

/// <summary>Tells whether a question leans on the one before it ("and for the neck?").</summary>
internal static class FollowUp
{
    private const int LongestFollowUp = 7;

    /// <summary>
    /// True for a short question with one of the usual openings; <paramref name="own"/> is then what it says beyond the opening,
    /// possibly nothing.
    /// </summary>
    public static bool Leans(string levelled, out string own)
    {
        own = "";
        if (levelled.AsSpan().Count(' ') >= LongestFollowUp) return false;
        foreach (var opening in LanguageTables.FollowUpOpenings)
        {
            if (!levelled.StartsWith(opening, StringComparison.Ordinal)) continue;
            if (levelled.Length > opening.Length && levelled[opening.Length] != ' ') continue;
            own = levelled[opening.Length..].Trim();
            return true;
        }
        return false;
    }
}
