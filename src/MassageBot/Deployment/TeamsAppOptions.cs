namespace MassageBot.Deployment;

/// <summary>
/// What Teams shows of the app before anybody talks to it (section `TeamsApp`). Read by the command `teams package` only; the
/// running program needs none of it.
/// </summary>
internal sealed class TeamsAppOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "TeamsApp";

    /// <summary>Id of the app in Teams' catalogue. Empty: made from the bot's id, always the same one.</summary>
    public string? Id { get; set; }

    /// <summary>Version of the package. An update needs a higher one.</summary>
    public string Version { get; set; } = "1.0.0";

    /// <summary>Name of the app, at most 30 characters. Empty: the clinic's.</summary>
    public string? Name { get; set; }

    /// <summary>Who publishes the app, at most 32 characters. Empty: the app's name.</summary>
    public string? Developer { get; set; }

    /// <summary>The clinic's website.</summary>
    public string? Website { get; set; }

    /// <summary>The page that says what becomes of people's data.</summary>
    public string? Privacy { get; set; }

    /// <summary>The page with the terms of use.</summary>
    public string? Terms { get; set; }

    /// <summary>Domains whose pages may be opened inside Teams. Empty: the website's.</summary>
    public IList<string> Domains { get; set; } = [];
}
