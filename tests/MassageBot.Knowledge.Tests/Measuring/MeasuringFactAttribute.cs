namespace MassageBot.Knowledge.Tests.Measuring;

/// <summary>A measurement on public data, which lies outside the repository: skipped unless the folder is named.</summary>
public sealed class MeasuringFactAttribute : FactAttribute
{
    public const string Variable = "MASSAGEBOT_RETRIEVAL_DATA";

    public MeasuringFactAttribute()
    {
        if (Folder is null) Skip = $"Set {Variable} to the folder with clinc150-*.tsv and banking77-*.tsv to measure.";
    }

    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;
}
