namespace MassageBot.Storage;

/// <summary>Where the bot can speak without being spoken to first. Turns write it by <see cref="PlaceEntered"/> and <see cref="PlaceLeft"/>.</summary>
public interface IPlaceStore
{
    /// <summary>One place; null when the bot was never added there or was removed.</summary>
    Task<Place?> GetAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>The personal chat of somebody; null when there is none. The latest counts.</summary>
    Task<Place?> FindPersonalAsync(string userId, CancellationToken cancellationToken);

    /// <summary>All places of a channel, in the order in which the bot was added.</summary>
    Task<IReadOnlyList<Place>> ListAsync(string channelId, CancellationToken cancellationToken);
}
