namespace MassageBot.Doctor;

/// <summary>What the command line asks of `doctor teams`.</summary>
/// <param name="Endpoint">Address of the server as Teams calls it; null to leave that step out.</param>
/// <param name="SendTo">Conversation that gets a message; null to send none.</param>
/// <param name="ServiceUrl">Where messages go; null for that of the settings.</param>
internal sealed record TeamsDoctorOptions(string? Endpoint, string? SendTo, string? ServiceUrl)
{
    private const string PublicServiceUrl = "https://smba.trafficmanager.net/teams/";

    /// <summary>Where messages go.</summary>
    public string ServiceUrlOr(IConfiguration configuration) =>
        ServiceUrl ?? (configuration["Teams:ServiceUrl"] is { } set && !string.IsNullOrWhiteSpace(set) ? set.Trim() : PublicServiceUrl);
}
