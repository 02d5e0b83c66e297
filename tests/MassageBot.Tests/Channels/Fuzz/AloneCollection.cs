namespace MassageBot.Tests.Channels.Fuzz;

/// <summary>Tests that measure memory run when nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
