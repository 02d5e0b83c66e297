namespace MassageBot.Triage;

/// <summary>The names of the facts that hold words or a number; the words each allows stand in <c>signs.yaml</c>.</summary>
public static class FactNames
{
    /// <summary>What kind of session it was; several may hold.</summary>
    public const string Kind = "kind";

    /// <summary>When it started, counted from the session.</summary>
    public const string Onset = "onset";

    /// <summary>How long ago the session was.</summary>
    public const string SessionAgo = "session-ago";

    /// <summary>Better, same or worse.</summary>
    public const string Trend = "trend";

    /// <summary>How strong at worst, 0 to 10.</summary>
    public const string Strength = "strength";

    /// <summary>Where; several may hold.</summary>
    public const string Region = "region";

    /// <summary>The word of <see cref="Region"/> for a complaint that is no pain in any place.</summary>
    public const string Nowhere = "nowhere";

    /// <summary>Whether walking, sleeping and work are possible.</summary>
    public const string DailyLife = "daily-life";

    /// <summary>Whether several words may hold at once, so that a later statement adds instead of replacing.</summary>
    public static bool HoldsMany(string name) => name is Kind or Region;
}
