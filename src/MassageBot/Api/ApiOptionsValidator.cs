using Microsoft.Extensions.Options;

namespace MassageBot.Api;

/// <summary>Gathers everything that is wrong with the section at once. A key itself is never said.</summary>
internal sealed class ApiOptionsValidator : IValidateOptions<ApiOptions>
{
    private const int ShortestKey = 24;

    public ValidateOptionsResult Validate(string? name, ApiOptions options)
    {
        var failures = new List<string>();
        if (options.Keys.Any(key => key.Length < ShortestKey || key.Any(c => c is <= ' ' or > '~')))
            failures.Add($"MB5230: Api:Keys holds a key that is shorter than {ShortestKey} characters or not plain. Make a random one of letters and digits.");
        if (options.MaxBodyBytes is < 1024 or > 10 * 1024 * 1024)
            failures.Add($"MB5231: Api:MaxBodyBytes is {options.MaxBodyBytes}. Set it between 1024 and {10 * 1024 * 1024}.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
