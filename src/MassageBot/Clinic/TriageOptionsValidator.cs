using MassageBot.Dialogs;
using Microsoft.Extensions.Options;

namespace MassageBot.Clinic;

/// <summary>Refuses a start with a mode that isn't one: falling back to either would decide what counsel must decide.</summary>
internal sealed class TriageOptionsValidator : IValidateOptions<TriageOptions>
{
    public ValidateOptionsResult Validate(string? name, TriageOptions options)
    {
        // Numbers are read as modes by the framework, but nobody means one.
        var isMode = Enum.GetNames<TriageMode>().Contains(options.Mode, StringComparer.OrdinalIgnoreCase);
        return isMode
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"MB1006: Triage:Mode is '{options.Mode}'. Set it to {string.Join(" or ", Enum.GetNames<TriageMode>())}.");
    }
}
