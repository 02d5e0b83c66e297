namespace MassageBot.Storage.Sql;

/// <summary>Takes an import back in which treatments differ from those that are there.</summary>
internal sealed class ImportRefusedException(IReadOnlyList<string> differing) : Exception
{
    public IReadOnlyList<string> Differing { get; } = differing;
}
