using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace MassageBot.Browser.Tests.Hosting;

/// <summary>The real program in a process of its own, with its own data folder. It can be stopped, killed and started again in its place.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("massagebot-browser-").FullName;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly string[] _arguments;
    private Process? _process;

    private RunningServer(int port, string[] arguments)
    {
        Port = port;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        _arguments = arguments;
    }

    public int Port { get; }

    public Uri Address { get; }

    /// <summary>Path of the program: MASSAGEBOT_PROGRAM when set (a published folder, for example), else what the build made.</summary>
    private static string Program =>
        Environment.GetEnvironmentVariable("MASSAGEBOT_PROGRAM")
        ?? typeof(RunningServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "MassageBot.Program").Value!;

    /// <summary>Starts a server on a free port and waits until it is ready. Arguments are configuration, such as <c>--Clinic:Name=X</c>.</summary>
    public static async Task<RunningServer> StartAsync(params string[] arguments)
    {
        var server = new RunningServer(FreePort(), arguments);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the program on the same port and data folder as before.</summary>
    public async Task StartAgainAsync()
    {
        Assert.True(_process is null, "The server is running already.");
        var isLibrary = Program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : Program)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (isLibrary)
            start.ArgumentList.Add(Program);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(Address.GetLeftPart(UriPartial.Authority));
        foreach (var argument in _arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("ASPNETCORE_URLS");

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start.");
        _process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilReadyAsync(process);
    }

    /// <summary>Asks the program to end, as a service manager does.</summary>
    public async Task StopAsync()
    {
        if (_process is not { } process)
            return;
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(StopsWithin);
        await process.WaitForExitAsync(patience.Token);
        Forget();
    }

    /// <summary>Ends the program without any warning, as a power cut does.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        Forget();
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync(Process process)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        using var patience = new CancellationTokenSource(StartsWithin);
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The server ended with code {process.ExitCode} before it was ready.\n{Output}");
            try
            {
                using var response = await http.GetAsync(new Uri("/readyz", UriKind.Relative), patience.Token);
                if (response.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            catch (OperationCanceledException)
            {
                // Slow to answer; the patience below decides.
            }

            if (patience.IsCancellationRequested)
                throw new TimeoutException($"The server was not ready within {StartsWithin}.\n{Output}");
            await Task.Delay(AskAgainAfter, CancellationToken.None);
        }
    }

    private string Output => string.Join('\n', _output);

    private void Note(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }

    private void Forget()
    {
        _process?.Dispose();
        _process = null;
    }
}
