using Microsoft.Extensions.Options;

namespace MassageBot.Retention;

/// <summary>Gathers everything that is wrong with the section at once.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    // The longest plan of check-ins must be over, and somebody may still ask about it.
    private static readonly TimeSpan Least = TimeSpan.FromDays(30);
    private static readonly TimeSpan Most = TimeSpan.FromDays(20 * 365);

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var failures = new List<string>();
        Between("Conversations", options.Conversations);
        Between("Questions", options.Questions);
        Between("Treatments", options.Treatments);
        Between("Cases", options.Cases);
        Between("StaffMessages", options.StaffMessages);
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Between(string key, TimeSpan? value)
        {
            if (value is { } kept && (kept < Least || kept > Most))
                failures.Add($"MB5601: Retention:{key} is '{kept}'. Set it between {Least.Days} days ({Least}) and {Most.Days} days, or leave it empty to keep it for ever.");
        }
    }
}
