#if BOTSDK_SOURCE
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace MassageBot.Benchmarks.Pieces;

/// <summary>
/// Runs <see cref="EchoTurn"/> within this process, in many short iterations: on a busy machine the shortest one is the
/// one that nothing else disturbed.
/// </summary>
internal static class EchoBenchmark
{
    public static void Run(string[] arguments) =>
        BenchmarkSwitcher.FromTypes([typeof(EchoTurn)]).Run(
            [.. arguments, "--filter", "*"],
            ManualConfig.Create(DefaultConfig.Instance)
                .WithOption(ConfigOptions.DisableLogFile, true)
                .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
                .AddJob(Job.Default
                    .WithToolchain(InProcessEmitToolchain.Instance)
                    .WithInvocationCount(128)
                    .WithWarmupCount(400)
                    .WithIterationCount(400)));
}
#endif
