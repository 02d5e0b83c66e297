namespace MassageBot.Storage;

/// <summary>The questions clients asked, for staff who look after the knowledge.</summary>
public interface IQuestionLog
{
    /// <summary>Lists questions, the latest first.</summary>
    /// <param name="band">Only those of a band; null lists all.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<LoggedQuestion>> ListAsync(string? band, int limit, CancellationToken cancellationToken);
}
