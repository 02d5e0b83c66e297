using System.Globalization;
using MassageBot.Storage.PostgreSql;
using MassageBot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace MassageBot.Storage;

/// <summary>Checks the settings at start and reports every fault at once: path, rule, value found, what to do.</summary>
public sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        if (!Enum.IsDefined(options.Provider))
            Add(failures, nameof(options.Provider), "must be Sqlite or PostgreSql", options.Provider, "leave it out for Sqlite");
        else
            CheckConnectionString(failures, options);
        if (!Enum.IsDefined(options.Durability))
            Add(failures, nameof(options.Durability), "must be Full or Normal", options.Durability, "leave it out for Full");
        CheckRange(failures, nameof(options.LeaseDuration), options.LeaseDuration, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        CheckRange(failures, nameof(options.MaxAttempts), options.MaxAttempts, 1, 10);
        CheckRange(failures, nameof(options.WriteQueueCapacity), options.WriteQueueCapacity, 1, 1_000_000);
        CheckRange(failures, nameof(options.ReadConnections), options.ReadConnections, 1, 64);
        CheckRange(failures, nameof(options.WriteConnections), options.WriteConnections, 1, 32);
        CheckRange(failures, nameof(options.StartTimeout), options.StartTimeout, TimeSpan.Zero, TimeSpan.FromMinutes(5));
        CheckRange(failures, nameof(options.BusyTimeout), options.BusyTimeout, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // What is shown has no password in it: a server's connection string beside the wrong provider is an easy mistake.
    private static void CheckConnectionString(List<string> failures, StorageOptions options)
    {
        var shown = PostgreSqlConnectionStrings.WithoutSecret(options.ConnectionString);
        if (options.Provider == StorageProvider.PostgreSql)
        {
            if (PostgreSqlConnectionStrings.Fault(options.ConnectionString) is { } fault)
                Add(failures, nameof(options.ConnectionString), "must name a PostgreSQL server", shown, $"{fault}; write for example '{PostgreSqlConnectionStrings.Example}'");
        }
        else if (SqliteConnectionStrings.Fault(options.ConnectionString) is { } fault)
        {
            var other = PostgreSqlConnectionStrings.Fault(options.ConnectionString) is null ? ", or set Storage:Provider to PostgreSql" : "";
            Add(failures, nameof(options.ConnectionString), "must name a SQLite file", shown, $"{fault}; write for example 'Data Source=data/massagebot.db'{other}");
        }
    }

    private static void CheckRange<T>(List<string> failures, string option, T value, T lowest, T highest)
        where T : IComparable<T>
    {
        if (value.CompareTo(lowest) < 0 || value.CompareTo(highest) > 0)
            Add(failures, option, string.Create(CultureInfo.InvariantCulture, $"must be from {lowest} to {highest}"), value, "change it or leave it out for the default");
    }

    private static void Add(List<string> failures, string option, string rule, object? value, string advice) =>
        failures.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{StorageErrors.BadOption}: {StorageOptions.SectionName}:{option} {rule}, was '{value}': {advice}."));
}
