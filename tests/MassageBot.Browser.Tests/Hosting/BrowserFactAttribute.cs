namespace MassageBot.Browser.Tests.Hosting;

/// <summary>A fact that needs the system's Chromium, and says so when there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.ExecutablePath is null)
            Skip = "No Chromium was found. Install it (apt-get install chromium) or set CHROMIUM_PATH to its path.";
        Timeout = 120_000;
    }
}
