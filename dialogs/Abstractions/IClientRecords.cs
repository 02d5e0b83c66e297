namespace MassageBot.Dialogs;

/// <summary>What is kept about the client of a conversation, and a copy of it for them.</summary>
public interface IClientRecords
{
    /// <summary>How much is kept, by kind.</summary>
    Task<KeptRecords> CountAsync(ITurnContext turn, CancellationToken cancellationToken);

    /// <summary>Makes an address under which whoever has it can fetch the copy for a while; null where the channel has none.</summary>
    Task<RecordsCopy?> CopyAsync(ITurnContext turn, CancellationToken cancellationToken);
}
