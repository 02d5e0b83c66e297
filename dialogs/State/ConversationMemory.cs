namespace MassageBot.Dialogs;

/// <summary>Access to what the conversation knows, kept in Bot Builder's conversation state.</summary>
public sealed class ConversationMemory(ConversationState state)
{
    private readonly IStatePropertyAccessor<ClinicConversation> _conversation = state.CreateProperty<ClinicConversation>("clinic");

    /// <summary>Where the dialog stack is kept.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; } = state.CreateProperty<DialogState>("dialogs");

    /// <summary>What this conversation knows; changes to the object are saved with the turn.</summary>
    public Task<ClinicConversation> GetAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        _conversation.GetAsync(turn, () => new ClinicConversation(), cancellationToken);

    /// <summary>Saves what changed.</summary>
    public Task SaveAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
}
