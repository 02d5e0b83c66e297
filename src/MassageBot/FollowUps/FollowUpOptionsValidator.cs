using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps;

/// <summary>Gathers everything that is wrong with the section at once.</summary>
internal sealed class FollowUpOptionsValidator : IValidateOptions<FollowUpOptions>
{
    // Each step's window must hold some permitted moment.
    private static readonly TimeSpan MostQuiet = TimeSpan.FromHours(16);

    public ValidateOptionsResult Validate(string? name, FollowUpOptions options)
    {
        var failures = new List<string>();
        if (!TimeZones.TryFind(options.TimeZone, out _))
            failures.Add($"MB5110: FollowUps:TimeZone is '{options.TimeZone}'. Write an IANA name such as Europe/London.");
        if (options.QuietUntil - options.QuietFrom > MostQuiet)
            failures.Add($"MB5111: FollowUps:QuietFrom and QuietUntil leave fewer than 8 hours a day ({options.QuietFrom:HH:mm} to {options.QuietUntil:HH:mm}). Set for example 21:00 and 08:00.");
        if (options.ChatAddress is { } chat && !(Uri.TryCreate(chat, UriKind.Absolute, out var page) && (page.Scheme == "https" || (page.Scheme == "http" && page.IsLoopback)) && page.Fragment.Length == 0))
            failures.Add($"MB5113: FollowUps:ChatAddress is '{chat}'. Write the https address of the page with the chat, without '#'.");
        Between("UndoWindow", options.UndoWindow, TimeSpan.Zero, TimeSpan.FromHours(1));
        Between("ClientSpacing", options.ClientSpacing, TimeSpan.Zero, TimeSpan.FromDays(1));
        Between("ClaimDuration", options.ClaimDuration, TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));
        Between("LongestSleep", options.LongestSleep, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        if (options.BatchSize is < 1 or > 5000)
            failures.Add($"MB5112: FollowUps:BatchSize is {options.BatchSize}. Set it between 1 and 5000.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Between(string key, TimeSpan value, TimeSpan least, TimeSpan most)
        {
            if (value < least || value > most)
                failures.Add($"MB5112: FollowUps:{key} is '{value}'. Set it between {least} and {most}.");
        }
    }
}
