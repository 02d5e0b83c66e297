namespace MassageBot.Faults.Hosting;

/// <summary>The database of a run, as the program's settings name it. Everything the rig asks it goes through the store interfaces.</summary>
/// <param name="ConnectionString">The connection string.</param>
/// <param name="Provider">`Storage:Provider`; null leaves the program's own default.</param>
internal sealed record DatabaseChoice(string ConnectionString, string? Provider = null)
{
    /// <summary>The provider of a database server.</summary>
    public const string PostgreSql = "PostgreSql";

    /// <summary>The same server, in a schema of a run's own unless it names one. The schema stays: who wants to look into it can.</summary>
    public DatabaseChoice For(string run) => Provider == PostgreSql && !ConnectionString.Contains("Search Path", StringComparison.OrdinalIgnoreCase)
        ? this with { ConnectionString = $"{ConnectionString};Search Path=faults_{run}" }
        : this;

    /// <summary>A SQLite file in a folder.</summary>
    public static DatabaseChoice FileIn(string folder) => new($"Data Source={Path.Combine(folder, "clinic.db")}");

    /// <summary>The settings, by their keys.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings()
    {
        yield return new("Storage:ConnectionString", ConnectionString);
        if (Provider is not null)
            yield return new("Storage:Provider", Provider);
    }

    /// <summary>The settings as on the command line.</summary>
    public IEnumerable<string> Arguments() => Settings().Select(setting => $"--{setting.Key}={setting.Value}");
}
