using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MassageBot.Benchmarks.Hosting;

/// <summary>The program as a process of its own on a free loopback port, in a working directory of its own.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);
    private readonly Process _process;

    private RunningProgram(Process process, Uri address, Stopwatch sinceStart) =>
        (_process, Address, SinceStart) = (process, address, sinceStart);

    public Uri Address { get; }

    /// <summary>Runs since just before the process was started.</summary>
    public Stopwatch SinceStart { get; }

    /// <summary>Starts the program and waits until its port takes connections.</summary>
    public static async Task<RunningProgram> StartAsync(string program, string workingDirectory, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var isAssembly = program.EndsWith(".dll", StringComparison.Ordinal);
        string[] arguments = [.. isAssembly ? new[] { program } : [], "--urls", address.OriginalString, .. settings];
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
        };
        var sinceStart = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new BenchmarkException($"{program} could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var running = new RunningProgram(process, address, sinceStart);
        await running.WaitForPortAsync();
        return running;
    }

    /// <summary>Processor time of the process so far in milliseconds; other programs on the machine hardly change it.</summary>
    public double ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>Resident memory in MiB, or null where the system doesn't tell.</summary>
    public double? ResidentMemory() => StatusField("VmRSS");

    /// <summary>The most that was ever resident, in MiB, or null where the system doesn't tell.</summary>
    public double? MostResidentMemory() => StatusField("VmHWM");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private double? StatusField(string name)
    {
        var path = $"/proc/{_process.Id}/status";
        if (!File.Exists(path))
            return null;
        var line = File.ReadLines(path).First(l => l.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitForPortAsync()
    {
        while (SinceStart.Elapsed < Patience)
        {
            if (_process.HasExited)
                throw new BenchmarkException($"The program ended with code {_process.ExitCode} before it listened.");
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Address.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(Poll);
            }
        }

        await DisposeAsync();
        throw new BenchmarkException($"The program did not listen within {Patience.TotalSeconds:N0} s.");
    }
}
