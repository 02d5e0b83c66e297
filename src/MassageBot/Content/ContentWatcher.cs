using Microsoft.Extensions.Options;

namespace MassageBot.Content;

/// <summary>Watches the content folders and loads an edit within about a second, once the folder has been quiet for a moment.</summary>
internal sealed partial class ContentWatcher(
    DialogFolder dialogs, KnowledgeSource knowledge, KnowledgeFitSignal fit, IOptions<ContentOptions> options, TimeProvider time, ILogger<ContentWatcher> logger)
    : BackgroundService
{
    private readonly SemaphoreSlim _changed = new(0);
    private int _dialogsChanged;
    private int _knowledgeChanged;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        using var dialogWatcher = Watch(options.Value.Dialogs, () => Volatile.Write(ref _dialogsChanged, 1));
        using var knowledgeWatcher = Watch(options.Value.Knowledge, () => Volatile.Write(ref _knowledgeChanged, 1));
        while (!stoppingToken.IsCancellationRequested)
        {
            await _changed.WaitAsync(stoppingToken);
            do
            {
                await Task.Delay(options.Value.SettleTime, time, stoppingToken);
            }
            while (Drain());
            // Each by itself, since each takes its time, and an editor waits for one of them.
            if (Interlocked.Exchange(ref _knowledgeChanged, 0) == 1)
            {
                Reload(knowledge.Live);
                fit.Notify();
            }

            if (Interlocked.Exchange(ref _dialogsChanged, 0) == 1)
                Reload(dialogs.Live);
        }
    }

    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    private bool Drain()
    {
        var any = false;
        while (_changed.Wait(0))
            any = true;
        return any;
    }

    private FileSystemWatcher Watch(string path, Action mark)
    {
        var watcher = new FileSystemWatcher(ContentOptions.Resolve(path)) { IncludeSubdirectories = true };
        watcher.Changed += OnChange;
        watcher.Created += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        // Too many changes at once: some went unseen, so look at everything.
        watcher.Error += (_, _) => Changed();
        watcher.EnableRaisingEvents = true;
        return watcher;

        void OnChange(object sender, FileSystemEventArgs change) => Changed();

        void Changed()
        {
            mark();
            _changed.Release();
        }
    }

    private void Reload<T>(LiveContent<T> content)
        where T : class
    {
        if (content.Reload())
        {
            LogLoaded(content.Name);
            return;
        }

        LogKept(content.Name, content.Problems.Count);
        foreach (var problem in content.Problems.Take(20))
            LogProblem(problem.Path, problem.Line, problem.Message);
    }

    [LoggerMessage(1021, LogLevel.Information, "Loaded {Content} after a change.")]
    private partial void LogLoaded(string content);

    [LoggerMessage(1022, LogLevel.Error, "MB1022: a change of {Content} has {Count} problem(s); the last good content stays in force.")]
    private partial void LogKept(string content, int count);

    [LoggerMessage(1023, LogLevel.Error, "{Path}:{Line}: {Problem}")]
    private partial void LogProblem(string path, int line, string problem);
}
