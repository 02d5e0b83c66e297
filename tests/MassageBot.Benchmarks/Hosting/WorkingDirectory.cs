namespace MassageBot.Benchmarks.Hosting;

/// <summary>An empty folder that goes when it was used.</summary>
internal sealed class WorkingDirectory : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("massagebot-benchmark-");

    public string Path => _folder.FullName;

    /// <summary>Where the program keeps the fitted knowledge model.</summary>
    public string KnowledgeModel => System.IO.Path.Combine(Path, "data", "knowledge-model.bin");

    /// <summary>The program's database.</summary>
    public string Database => System.IO.Path.Combine(Path, "data", "massagebot.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
