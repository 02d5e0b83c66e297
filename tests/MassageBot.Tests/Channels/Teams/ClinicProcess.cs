using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>The program as a process of its own, which can be killed without a word and started again on the same database and port.</summary>
internal sealed partial class ClinicProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("massagebot-killed-");
    private readonly string[] _settings;
    private Process? _process;

    private ClinicProcess(string[] settings) => _settings = settings;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>A client of it.</summary>
    public HttpClient Http => new() { BaseAddress = Address };

    public static async Task<ClinicProcess> StartAsync(params string[] settings)
    {
        var clinic = new ClinicProcess(settings);
        await clinic.StartAsync();
        return clinic;
    }

    /// <summary>Ends the process at once and starts another one.</summary>
    public async Task KillAndStartAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "MassageBot.dll"),
            $"--urls=http://127.0.0.1:{Address.Port}",
            "--Content:FitKnowledge=false",
            "--Storage:LeaseDuration=00:00:05",
            $"--Storage:ConnectionString=Data Source={Path.Combine(_folder.FullName, "clinic.db")}",
            .. _settings,
        ])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        var said = new List<string>();
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is not { Success: true } match)
                continue;
            Address = new Uri(match.Value);
            _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return;
        }

        Assert.Fail("The program didn't start: " + string.Join('\n', said));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+(?=\D*$)")]
    private static partial Regex Listening();
}
