namespace MassageBot.Turns;

/// <summary>The channels whose clients read the transcript themselves; all others get their replies through a connector.</summary>
internal static class ChannelNames
{
    public const string DirectLine = "directline";
    public const string Console = "console";

    public static bool IsOurs(string? channelId) => channelId is DirectLine or Console;
}
