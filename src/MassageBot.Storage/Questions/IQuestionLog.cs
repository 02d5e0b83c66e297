namespace MassageBot.Storage;

/// <summary>The questions clients asked, for staff who look after the knowledge.</summary>
public interface IQuestionLog
{
    /// <summary>Lists questions, the latest first.</summary>
    /// <param name="band">Only those of a band; null lists all.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<LoggedQuestion>> ListAsync(string? band, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Lists questions that found no answer (refused, or none of the suggestions fits) or whose answer did not help, the latest first.
    /// </summary>
    /// <param name="since">Asked at this time or later.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<LoggedQuestion>> ListUnansweredAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <summary>Lists every wording once, the most frequent first, then the latest.</summary>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<RepeatedQuestion>> ListRepeatedAsync(int limit, CancellationToken cancellationToken);
}
