namespace MassageBot.Turns;

/// <summary>Events by which one conversation's turn tells another; nobody outside may send one.</summary>
internal static class OwnEvents
{
    /// <summary>Begins the name of each of them.</summary>
    public const string Prefix = "massagebot/";

    /// <summary>Whether an activity calls itself one.</summary>
    public static bool IsOwn(Activity activity) => activity.Name?.Trim().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true;
}
