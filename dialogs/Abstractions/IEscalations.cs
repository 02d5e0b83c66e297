namespace MassageBot.Dialogs;

/// <summary>Hands a case to people. The case is stored with the turn's own commit, so that it exists exactly once.</summary>
public interface IEscalations
{
    /// <summary>Opens a case and returns its short reference, to be told to the client.</summary>
    Task<string> OpenAsync(ITurnContext turn, EscalationRequest request, CancellationToken cancellationToken);
}
