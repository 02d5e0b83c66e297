using Microsoft.Extensions.Options;

namespace MassageBot.Turns;

/// <summary>Gathers everything that is wrong with the section at once.</summary>
internal sealed class TurnOptionsValidator : IValidateOptions<TurnOptions>
{
    private const int LongestName = 100;

    public ValidateOptionsResult Validate(string? name, TurnOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Node) || options.Node.Length > LongestName)
            failures.Add($"MB2011: Turns:Node is '{options.Node}'. Set it to a short name that no other node has, such as main.");
        Between("RecoveryInterval", options.RecoveryInterval, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Between("RepeatWindow", options.RepeatWindow, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        Between("LongestTurn", options.LongestTurn, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Between("LongestWait", options.LongestWait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Between(string key, TimeSpan value, TimeSpan least, TimeSpan most)
        {
            if (value < least || value > most)
                failures.Add($"MB2012: Turns:{key} is '{value}'. Set it between {least} and {most}.");
        }
    }
}
