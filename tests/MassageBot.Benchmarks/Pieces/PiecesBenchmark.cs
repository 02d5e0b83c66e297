using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace MassageBot.Benchmarks.Pieces;

/// <summary>Runs <see cref="HotPieces"/> within this process: the content is loaded once.</summary>
internal static class PiecesBenchmark
{
    public static void Run(string[] arguments) =>
        BenchmarkSwitcher.FromTypes([typeof(HotPieces)]).Run(
            [.. arguments, "--filter", "*"],
            ManualConfig.Create(DefaultConfig.Instance)
                .WithOption(ConfigOptions.DisableLogFile, true)
                .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
}
