using System.Globalization;
using Microsoft.Extensions.Options;

namespace MassageBot.Clinic;

/// <summary>Refuses a start without a clinic name or without emergency numbers for its country.</summary>
internal sealed class ClinicOptionsValidator(IConfiguration configuration) : IValidateOptions<ClinicOptions>
{
    public ValidateOptionsResult Validate(string? name, ClinicOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Name))
            failures.Add("MB1001: Clinic:Name is empty. Set it to the name that clients know.");
        var countries = configuration.GetSection(SafetyNumbers.Section).GetChildren().Select(c => c.Key).Order(StringComparer.Ordinal).ToList();
        if (!countries.Contains(options.Country, StringComparer.OrdinalIgnoreCase))
            failures.Add($"MB1002: Clinic:Country is '{options.Country}'. Set it to one of {string.Join(", ", countries)}, or add SafetyNumbers:{(options.Country.Length > 0 ? options.Country : "XX")}.");
        else
            failures.AddRange(CheckNumbers(options.Country));
        if (options.BookingLink is { Length: > 0 } link && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            failures.Add($"MB1003: Clinic:BookingLink is '{link}'. Set it to an address that begins with https://.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> CheckNumbers(string country)
    {
        var numbers = configuration.GetSection(SafetyNumbers.Section).GetSection(country);
        foreach (var key in new[] { nameof(SafetyNumbers.Emergency), nameof(SafetyNumbers.Urgent), nameof(SafetyNumbers.Crisis), nameof(SafetyNumbers.Assault) })
        {
            if (string.IsNullOrWhiteSpace(numbers[key]))
                yield return $"MB1004: SafetyNumbers:{country}:{key} is empty. Set it to what clients in this country can call.";
        }

        var day = numbers[nameof(SafetyNumbers.Checked)];
        if (!DateOnly.TryParse(day, CultureInfo.InvariantCulture, out _))
            yield return $"MB1005: SafetyNumbers:{country}:Checked is '{day}'. Set it to the day (yyyy-MM-dd) when somebody checked these numbers.";
    }
}
