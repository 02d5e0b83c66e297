using System.Globalization;

namespace MassageBot.Storage.PostgreSql;

/// <summary>
/// How long the server bears with a connection. A node that is stopped in the middle of a write holds its locks; the server ends that
/// write long before the lease of a turn is over, and those who wait for the locks wait longer than that.
/// </summary>
internal static class PostgreSqlTimeouts
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStatement = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<(string Name, string Value)> OfWriter(StorageOptions options)
    {
        var idle = options.LeaseDuration / 2 < LongestIdle ? options.LeaseDuration / 2 : LongestIdle;
        var wait = options.BusyTimeout > 2 * idle ? options.BusyTimeout : 2 * idle;
        return
        [
            ("idle_in_transaction_session_timeout", Milliseconds(idle)),
            ("lock_timeout", Milliseconds(wait)),
            ("statement_timeout", Milliseconds(LongestStatement + wait)),
            .. options.Durability == Durability.Normal ? [("synchronous_commit", "off")] : Array.Empty<(string, string)>(),
        ];
    }

    public static IReadOnlyList<(string Name, string Value)> OfReader() =>
        [("default_transaction_read_only", "on"), ("statement_timeout", Milliseconds(LongestStatement))];

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
