using System.Collections.Frozen;
using MassageBot.Dialogs;
using Microsoft.Extensions.Options;

namespace MassageBot.Clinic;

/// <summary>The configured facts by placeholder name. Configuration is read once: numbers must not change between two sentences.</summary>
internal sealed class ClinicFacts : IClinicFacts
{
    public ClinicFacts(IOptions<ClinicOptions> options, IConfiguration configuration)
    {
        var clinic = options.Value;
        var numbers = configuration.GetSection(SafetyNumbers.Section).GetSection(clinic.Country).Get<SafetyNumbers>() ?? new SafetyNumbers();
        var values = new Dictionary<string, string>(clinic.Facts, StringComparer.Ordinal);
        Add(values, "clinicName", clinic.Name);
        Add(values, "clinicPhone", clinic.Phone);
        Add(values, "clinicEmail", clinic.Email);
        Add(values, "clinicAddress", clinic.Address);
        Add(values, "openingHours", clinic.OpeningHours);
        Add(values, "bookingLink", clinic.BookingLink);
        Add(values, "prices", clinic.Prices);
        Add(values, "cancellationPolicy", clinic.CancellationPolicy);
        Add(values, "privacyContact", clinic.PrivacyContact);
        Add(values, "managerName", clinic.ManagerName);
        Add(values, "emergencyNumber", numbers.Emergency);
        Add(values, "urgentLine", numbers.Urgent);
        Add(values, "crisisLine", numbers.Crisis);
        Add(values, "assaultLine", numbers.Assault);
        Values = values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, string> Values { get; }

    private static void Add(Dictionary<string, string> values, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            values[name] = value.Trim();
    }
}
