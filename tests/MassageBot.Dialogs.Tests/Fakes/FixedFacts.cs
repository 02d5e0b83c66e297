namespace MassageBot.Dialogs.Tests;

/// <summary>A clinic with a telephone.</summary>
internal sealed class FixedFacts : IClinicFacts
{
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>
    {
        ["clinicName"] = "Test Clinic",
        ["clinicPhone"] = "0123 456",
        ["openingHours"] = "9 to 5",
        ["bookingLink"] = "https://clinic.example/book",
        ["managerName"] = "the manager",
        ["emergencyNumber"] = "999",
        ["urgentLine"] = "111",
        ["crisisLine"] = "116 123",
        ["assaultLine"] = "0808 500 2222",
    };
}
