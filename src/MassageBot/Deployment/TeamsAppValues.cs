using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MassageBot.Channels.Connector;
using MassageBot.Clinic;

namespace MassageBot.Deployment;

/// <summary>The values for the places of the manifest, checked.</summary>
internal sealed partial class TeamsAppValues
{
    /// <summary>The place that takes several values.</summary>
    public const string Domains = "domains";

    private const int LongestAddress = 2048;

    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    private TeamsAppValues()
    {
    }

    /// <summary>What is missing or can't be meant; empty when the manifest can be filled in.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads the settings.</summary>
    public static TeamsAppValues Read(IConfiguration configuration)
    {
        var app = configuration.GetSection(TeamsAppOptions.Section).Get<TeamsAppOptions>() ?? new TeamsAppOptions();
        var values = new TeamsAppValues();
        var bot = values.Bot(configuration[$"{BotOptions.Section}:{nameof(BotOptions.MicrosoftAppId)}"]?.Trim());
        var clinic = values.Clinic(configuration);
        var name = values.Text(Key(nameof(app.Name)), "name", app.Name, clinic);
        values.Text(Key(nameof(app.Developer)), "developer", app.Developer, name);
        values.App(app.Id, bot);
        values.Version(app.Version);
        values.Address(nameof(app.Website), "website", app.Website);
        values.Address(nameof(app.Privacy), "privacy", app.Privacy);
        values.Address(nameof(app.Terms), "terms", app.Terms);
        values.AllowedDomains(app.Domains, app.Website);
        return values;
    }

    /// <summary>The values of a place; null when there is no such place.</summary>
    public IReadOnlyList<string>? Of(string place) => _values.GetValueOrDefault(place);

    /// <summary>The one value of a place.</summary>
    public string One(string place) => _values[place].Single();

    private static string Key(string name) => $"{TeamsAppOptions.Section}:{name}";

    private Guid? Bot(string? id)
    {
        const string Setting = $"{BotOptions.Section}:{nameof(BotOptions.MicrosoftAppId)}";
        if (Guid.TryParseExact(id, "D", out var bot))
        {
            _values["botId"] = [bot.ToString()];
            return bot;
        }

        _problems.Add(string.IsNullOrEmpty(id)
            ? $"MB4080: {Setting} is empty. Set it to the id of the bot's registration; without a registration there is no bot in Teams."
            : $"MB4021: {Setting} is '{id}'. Set it to the id of the bot's registration, such as 00000000-0000-0000-0000-000000000000.");
        return null;
    }

    private void App(string? id, Guid? bot)
    {
        if (Guid.TryParseExact(id?.Trim(), "D", out var app))
            _values["appId"] = [app.ToString()];
        else if (!string.IsNullOrWhiteSpace(id))
            _problems.Add($"MB4081: {Key(nameof(TeamsAppOptions.Id))} is '{id}'. Write an id such as 00000000-0000-0000-0000-000000000000, or leave it out: one is made from the bot's id.");
        else if (bot is { } known)
            _values["appId"] = [IdFrom(known).ToString()];
    }

    // Teams takes a package with the same id for an update of the app: it must come out the same each time, on any machine.
    private static Guid IdFrom(Guid bot)
    {
        var bytes = SHA256.HashData(Encoding.ASCII.GetBytes($"MassageBot for Teams {bot}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private string? Clinic(IConfiguration configuration)
    {
        const string Setting = $"{ClinicOptions.Section}:{nameof(ClinicOptions.Name)}";
        var name = Text(Setting, "clinic", configuration[Setting], otherwise: null);
        if (name is null)
            _problems.Add($"MB4080: {Setting} is empty. Set it to the clinic's name.");
        return name;
    }

    private string? Text(string setting, string place, string? value, string? otherwise)
    {
        var text = string.IsNullOrWhiteSpace(value) ? otherwise : value.Trim();
        if (text is null)
            return null;
        if (text != otherwise && text.Any(char.IsControl))
            _problems.Add($"MB4083: {setting} holds a line break or another control character. Write it on one line.");
        _values[place] = [text];
        return text;
    }

    private void Version(string version)
    {
        if (!PlainVersion().IsMatch(version))
            _problems.Add($"MB4084: {Key(nameof(TeamsAppOptions.Version))} is '{version}'. Write three numbers such as 1.0.1; an update of the app needs a higher one.");
        else
            _values["version"] = [version];
    }

    private void Address(string name, string place, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            _problems.Add($"MB4080: {Key(name)} is empty. Set it to the address of the page, such as https://clinic.example/{place}; Teams takes no app without.");
        else if (!Uri.TryCreate(value.Trim(), UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
            _problems.Add($"MB4082: {Key(name)} is '{value}'. Write a whole web address that begins with https://.");
        else if (address.AbsoluteUri.Length > LongestAddress)
            _problems.Add($"MB4082: {Key(name)} is longer than {LongestAddress} characters. Name a shorter address.");
        else
            _values[place] = [address.AbsoluteUri];
    }

    private void AllowedDomains(IList<string> domains, string? website)
    {
        if (domains.Count == 0)
        {
            _values[Domains] = Uri.TryCreate(website?.Trim(), UriKind.Absolute, out var address) && IsDomain(address.IdnHost) ? [address.IdnHost] : [];
            return;
        }

        foreach (var domain in domains.Where(domain => !IsDomain(domain)))
            _problems.Add($"MB4085: {Key(nameof(TeamsAppOptions.Domains))} holds '{domain}'. Write a domain such as clinic.example, or *.clinic.example for all under it, without https:// and path.");
        _values[Domains] = [.. domains];
    }

    private static bool IsDomain(string domain)
    {
        var host = domain.StartsWith("*.", StringComparison.Ordinal) ? domain[2..] : domain;
        return Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.');
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainVersion();
}
