namespace MassageBot.Dialogs;

/// <summary>A person of the clinic in the client's conversation: from their first word until they hand it back, the bot leaves talking to them.</summary>
public sealed class Handover(IDialogContent content, Voice voice, IEscalations escalations)
{
    /// <summary>Tells the client what somebody of the clinic says.</summary>
    public async Task HearAsync(ITurnContext turn, ClinicConversation conversation, StaffWord word, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(word);
        if (word.Text is null)
        {
            if (conversation.HeldCase != word.Reference)
                return;
            conversation.HeldCase = null;
            await turn.SendActivityAsync(voice.Notice(TextKeys.PersonLeft, ("who", word.Who)), cancellationToken);
            return;
        }

        if (conversation.HeldCase is null)
            await turn.SendActivityAsync(voice.Notice(TextKeys.PersonJoined, ("who", word.Who)), cancellationToken);
        conversation.HeldCase = word.Reference;
        await turn.SendActivityAsync(voice.Notice(TextKeys.PersonSays, ("who", word.Who), ("text", word.Text)), cancellationToken);
    }

    /// <summary>Whether a message is for the person who holds the conversation. What a client may ask of the program at any time is not.</summary>
    public bool IsForPerson(ClinicConversation conversation, string text)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation.HeldCase is not null
            && !conversation.ForgetAsked
            && content.Current.Commands.Read(text) is not { Command: Command.Stop or Command.StartOver or Command.Know or Command.Copy or Command.Forget };
    }

    /// <summary>
    /// Takes the conversation back from the person, without the client's message: what is told of a colleague must not reach the room in
    /// which that colleague may sit.
    /// </summary>
    public async Task TakeBackAsync(ITurnContext turn, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        conversation.HeldCase = null;
        await turn.SendActivityAsync(voice.Notice(TextKeys.PersonWithheld), cancellationToken);
    }

    /// <summary>Passes the client's message on to the person; the bot says nothing.</summary>
    public Task PassOnAsync(ITurnContext turn, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return escalations.PassOnAsync(turn, conversation.HeldCase!, cancellationToken);
    }
}
