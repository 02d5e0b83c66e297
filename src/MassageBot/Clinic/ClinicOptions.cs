namespace MassageBot.Clinic;

/// <summary>The clinic's own facts (section `Clinic`). What is left empty is not spoken of.</summary>
internal sealed class ClinicOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Clinic";

    /// <summary>Name as clients know it. Required.</summary>
    public string Name { get; set; } = "";

    /// <summary>Two-letter country code (ISO 3166) that picks the emergency numbers. Required.</summary>
    public string Country { get; set; } = "";

    /// <summary>Telephone number of the clinic.</summary>
    public string? Phone { get; set; }

    /// <summary>E-mail address of the clinic.</summary>
    public string? Email { get; set; }

    /// <summary>Street address.</summary>
    public string? Address { get; set; }

    /// <summary>Opening hours as one line.</summary>
    public string? OpeningHours { get; set; }

    /// <summary>Address of the booking page, http or https.</summary>
    public string? BookingLink { get; set; }

    /// <summary>Prices as one line.</summary>
    public string? Prices { get; set; }

    /// <summary>Cancellation policy as one or two sentences.</summary>
    public string? CancellationPolicy { get; set; }

    /// <summary>Whom to ask about privacy.</summary>
    public string? PrivacyContact { get; set; }

    /// <summary>Name or title of the manager who takes complaints.</summary>
    public string? ManagerName { get; set; }

    /// <summary>Further facts by placeholder name, for entries of the clinic's own.</summary>
    public Dictionary<string, string> Facts { get; set; } = new(StringComparer.Ordinal);
}
