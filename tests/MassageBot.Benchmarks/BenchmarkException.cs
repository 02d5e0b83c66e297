namespace MassageBot.Benchmarks;

/// <summary>A figure could not be taken; the message says why and what to do.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
