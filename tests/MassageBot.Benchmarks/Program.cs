using MassageBot.Benchmarks;

return await BenchmarkCommand.RunAsync(args);
