using Microsoft.Extensions.Options;

namespace MassageBot.Hosting.Overload;

/// <summary>Gathers everything that is wrong with the section at once.</summary>
internal sealed class OverloadOptionsValidator : IValidateOptions<OverloadOptions>
{
    // Clients give a poll up after 20 seconds.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(18);

    public ValidateOptionsResult Validate(string? name, OverloadOptions options)
    {
        var failures = new List<string>();
        Between("RequestsAtOnce", options.RequestsAtOnce, 1);
        Between("RequestsHeld", options.RequestsHeld, 0);
        Between("ConversationsAtOnce", options.ConversationsAtOnce, 1);
        if (options.LongestHold < TimeSpan.Zero || options.LongestHold > Most)
            failures.Add($"MB2015: Overload:LongestHold is '{options.LongestHold}'. Set it between 00:00:00 and {Most}.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Between(string key, int value, int least)
        {
            if (value < least || value > 1_000_000)
                failures.Add($"MB2015: Overload:{key} is {value}. Set it between {least} and 1000000.");
        }
    }
}
