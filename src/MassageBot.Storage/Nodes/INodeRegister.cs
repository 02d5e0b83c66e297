namespace MassageBot.Storage;

/// <summary>Sees to it that no two nodes that work on one database at the same time have the same name: they would take each other's work for their own.</summary>
public interface INodeRegister
{
    /// <summary>Enters a node's name until the program ends. Waits a while for one of that name that has just ended.</summary>
    /// <exception cref="StorageException">Another node of that name is at work.</exception>
    Task EnterAsync(string node, CancellationToken cancellationToken);
}
