using System.Globalization;

namespace MassageBot.Storage.PostgreSql;

/// <summary>
/// How long the server bears with a connection. A node that is stopped in the middle of a write holds its locks; the server ends that
/// write long before the lease of a turn is over, and those who wait for the locks wait longer than that.
/// </summary>
internal static class PostgreSqlTimeouts
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStatement = TimeSpan.FromSeconds(15);

    public static IReadOnlyList<(string Name, string Value)> OfWriter(StorageOptions options)
    {
        List<(string Name, string Value)> settings =
        [
            ("idle_in_transaction_session_timeout", Milliseconds(Idle(options))),
            ("lock_timeout", Milliseconds(Wait(options))),
            ("statement_timeout", Milliseconds(LongestWrite(options))),
        ];
        if (options.Durability == Durability.Normal)
            settings.Add(("synchronous_commit", "off"));
        return settings;
    }

    public static IReadOnlyList<(string Name, string Value)> OfReader() =>
        [("default_transaction_read_only", "on"), ("statement_timeout", Milliseconds(LongestStatement))];

    /// <summary>The longest that a statement takes, waiting for locks included.</summary>
    public static TimeSpan LongestWrite(StorageOptions options) => Wait(options) + LongestStatement;

    private static TimeSpan Idle(StorageOptions options) => options.LeaseDuration / 2 < LongestIdle ? options.LeaseDuration / 2 : LongestIdle;

    private static TimeSpan Wait(StorageOptions options) => options.BusyTimeout > 2 * Idle(options) ? options.BusyTimeout : 2 * Idle(options);

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
