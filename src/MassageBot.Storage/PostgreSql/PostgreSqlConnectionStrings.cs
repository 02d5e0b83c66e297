using System.Text.RegularExpressions;
using Npgsql;

namespace MassageBot.Storage.PostgreSql;

/// <summary>Reads the configured connection string and completes it.</summary>
internal static partial class PostgreSqlConnectionStrings
{
    /// <summary>Where the tables are, unless the connection string names another schema with 'Search Path'.</summary>
    private const string DefaultSchema = "massagebot";

    private static readonly TimeSpan CommandMargin = TimeSpan.FromSeconds(5);

    public const string Example = "Host=localhost;Database=massagebot;Username=massagebot;Password=...";

    /// <summary>The connection string to open and the schema that holds the tables.</summary>
    /// <exception cref="StorageException">It cannot be used.</exception>
    public static NpgsqlConnectionStringBuilder Resolve(StorageOptions options, out string schema)
    {
        if (Fault(options.ConnectionString) is { } fault)
            throw new StorageException(StorageErrors.BadConnectionString, $"Storage:ConnectionString cannot be used: {fault}. Write for example '{Example}'.");
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        schema = string.IsNullOrWhiteSpace(builder.SearchPath) ? DefaultSchema : builder.SearchPath.Trim();
        builder.SearchPath = $"\"{schema}\"";
        // Connections are kept here, each with its statements.
        builder.Pooling = false;
        builder.Enlist = false;
        builder.IncludeErrorDetail = false;
        builder.MaxAutoPrepare = Math.Max(builder.MaxAutoPrepare, 256);
        builder.AutoPrepareMinUsages = 2;
        builder.ApplicationName ??= "massagebot";
        // The server gives a statement up first, and says why.
        builder.CommandTimeout = (int)Math.Ceiling((PostgreSqlTimeouts.LongestWrite(options) + CommandMargin).TotalSeconds);
        builder.TcpKeepAlive = true;
        builder.TcpKeepAliveTime = builder.TcpKeepAliveTime == 0 ? 10 : builder.TcpKeepAliveTime;
        builder.TcpKeepAliveInterval = builder.TcpKeepAliveInterval == 0 ? 3 : builder.TcpKeepAliveInterval;
        return builder;
    }

    /// <summary>Says why a connection string cannot be used; null when it can.</summary>
    public static string? Fault(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
            return "it is empty";
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or NotSupportedException or OverflowException)
        {
            return exception.Message;
        }

        if (string.IsNullOrWhiteSpace(builder.Host))
            return "it names no server ('Host=...')";
        if (builder.Host.Contains(','))
            return "it names several servers; name the one that writes";
        if (string.IsNullOrWhiteSpace(builder.Database))
            return "it names no database ('Database=...')";
        if (builder.SearchPath is { Length: > 0 } path && !OneSchema().IsMatch(path.Trim()))
            return "its 'Search Path' must be one schema, in small letters, digits and underscores";
        return null;
    }

    /// <summary>The same text without what is secret in it.</summary>
    public static string? WithoutSecret(string? connectionString) =>
        connectionString is null ? null : Secret().Replace(connectionString, "$1=...");

    /// <summary>How the server is named to a person.</summary>
    public static string Name(NpgsqlConnectionStringBuilder builder) => FormattableString.Invariant($"{builder.Database} on {builder.Host}:{builder.Port}");

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,47}$", RegexOptions.CultureInvariant)]
    private static partial Regex OneSchema();

    [GeneratedRegex("(password|pwd|passphrase)\\s*=\\s*('[^']*'|\"[^\"]*\"|[^;]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
