namespace MassageBot.Faults.Hosting;

/// <summary>The working directory of a run; it goes at the end.</summary>
internal sealed class RunFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("massagebot-faults-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
