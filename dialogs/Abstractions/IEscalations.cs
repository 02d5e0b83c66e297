namespace MassageBot.Dialogs;

/// <summary>Hands a case to people. The case is stored with the turn's own commit, so that it exists exactly once.</summary>
public interface IEscalations
{
    /// <summary>Opens a case.</summary>
    Task<OpenedCase> OpenAsync(ITurnContext turn, EscalationRequest request, CancellationToken cancellationToken);

    /// <summary>Adds what the client agreed to share to a case of theirs. When that one is at its end or gone, a new one is opened.</summary>
    Task<OpenedCase> ShareAsync(ITurnContext turn, string reference, EscalationRequest request, CancellationToken cancellationToken);

    /// <summary>Lets staff see the message of this turn beside the case.</summary>
    Task PassOnAsync(ITurnContext turn, string reference, CancellationToken cancellationToken);
}
