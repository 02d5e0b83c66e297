using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace MassageBot.Faults.Hosting;

/// <summary>One node: the real program as a process on a port of its own, to be killed, paused and started again.</summary>
internal sealed partial class Node : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private readonly string _program;
    private readonly string _folder;
    private readonly string[] _settings;
    private readonly ConcurrentDictionary<string, int> _log = new(StringComparer.Ordinal);
    private Process? _process;

    /// <summary>A node that isn't started yet.</summary>
    /// <param name="program">The assembly or the executable.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="name">`Turns:Node`.</param>
    /// <param name="settings">Further settings.</param>
    public Node(string program, string folder, string name, IEnumerable<string> settings)
    {
        (_program, _folder) = (program, folder);
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _settings = [$"--urls={Address.OriginalString}", "--Turns:Node=" + name, .. settings];
    }

    public Uri Address { get; }

    /// <summary>How long it has listened altogether; the pauses count.</summary>
    public TimeSpan Up => _up.Elapsed;

    /// <summary>Milliseconds from each start to the open port.</summary>
    public List<double> Starts { get; } = [];

    /// <summary>The numbered lines that it logged, by number.</summary>
    public IReadOnlyDictionary<string, int> Log => _log;

    private readonly Stopwatch _up = new();
    private volatile string? _lastNumbered;

    /// <summary>Starts the process.</summary>
    public void Begin()
    {
        var isAssembly = _program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : _program, [.. isAssembly ? new[] { _program } : [], .. _settings])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start) ?? throw new FaultException($"{_program} could not be started.");
        _process.OutputDataReceived += (_, line) => Count(line.Data);
        _process.ErrorDataReceived += (_, line) => Count(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts the process and waits until its port takes connections.</summary>
    public async Task StartAsync()
    {
        var since = Stopwatch.StartNew();
        Begin();
        while (since.Elapsed < Patience)
        {
            if (_process!.HasExited)
                throw new FaultException($"The program ended with code {_process.ExitCode} before it listened. {_lastNumbered}");
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Address.Port);
                Starts.Add(since.Elapsed.TotalMilliseconds);
                _up.Start();
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(Poll);
            }
        }

        throw new FaultException($"The program did not listen within {Patience.TotalSeconds:N0} s.");
    }

    /// <summary>Ends the process at once, as `kill -9` does.</summary>
    public async Task KillAsync()
    {
        _up.Stop();
        if (_process is not { } process)
            return;
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    /// <summary>Stops the process in its tracks: it neither answers nor ends.</summary>
    public Task PauseAsync() => SignalAsync("-STOP");

    /// <summary>Lets a paused process go on, as if no time had passed.</summary>
    public Task ContinueAsync() => SignalAsync("-CONT");

    /// <summary>Resident memory in MiB, or null where the system doesn't tell.</summary>
    public double? ResidentMemory()
    {
        var path = $"/proc/{_process?.Id}/status";
        return File.Exists(path)
            ? long.Parse(File.ReadLines(path).First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0
            : null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Count(string? line)
    {
        if (line is not null && Numbered().Match(line) is { Success: true } match)
        {
            _log.AddOrUpdate(match.Value, 1, (_, n) => n + 1);
            _lastNumbered = line;
        }
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    [GeneratedRegex(@"\bMB[0-9]{4}\b")]
    private static partial Regex Numbered();
}
