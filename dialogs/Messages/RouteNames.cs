using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>Routes as they stand on the wire and before staff.</summary>
public static class RouteNames
{
    /// <summary>CRISIS, SAFEGUARDING, MATERNITY, INFO, or null for none.</summary>
    public static string? Of(Route route) => route == Route.None ? null : route.ToString().ToUpperInvariant();
}
