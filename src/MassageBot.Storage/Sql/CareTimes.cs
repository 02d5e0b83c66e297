using System.Diagnostics.CodeAnalysis;

namespace MassageBot.Storage.Sql;

/// <summary>Times as the columns hold them.</summary>
internal static class CareTimes
{
    public static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    [return: NotNullIfNotNull(nameof(milliseconds))]
    public static DateTimeOffset? At(long? milliseconds) => milliseconds is { } known ? At(known) : null;
}
