namespace MassageBot.Dialogs;

/// <summary>Treatments that clients tell of in the chat; what is added is kept with the turn's commit.</summary>
public interface IAfterCare
{
    /// <summary>A treatment around a time of which the clinic or the client told before, as long as something is still to be asked after it; null for none.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="endedAt">When the treatment ended.</param>
    /// <param name="margin">How far the other one may be from it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<KnownTreatment?> FindAsync(ITurnContext turn, DateTimeOffset endedAt, TimeSpan margin, CancellationToken cancellationToken);

    /// <summary>When the client would be asked after a treatment, by their own clock.</summary>
    IReadOnlyList<DateTimeOffset> Preview(ITurnContext turn, ToldTreatment told);

    /// <summary>Adds a treatment with its check-ins, to be asked in this conversation, and the client's consent.</summary>
    /// <param name="turn">The turn in which the client agreed.</param>
    /// <param name="told">The treatment; its kind and end are known.</param>
    /// <param name="textVersion">The version of the text they agreed to.</param>
    void Add(ITurnContext turn, ToldTreatment told, string textVersion);

    /// <summary>Keeps the client's consent to being asked after the treatments that the clinic told of.</summary>
    void Agree(ITurnContext turn, string textVersion);
}
