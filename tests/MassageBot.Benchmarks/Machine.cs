using System.Globalization;
using System.Runtime.InteropServices;

namespace MassageBot.Benchmarks;

/// <summary>What the figures were taken on: a busy machine makes every figure worse, so its load stands beside them.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, load {Load()}");

    private static string Load() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";
}
