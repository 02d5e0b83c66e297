namespace MassageBot.Dialogs;

/// <summary>What works anywhere: stop, start over, back, change, talk to a person, what is kept, a copy of it, forget me, help, and the symptom check.</summary>
public sealed class CommandHandling(
    IDialogContent content, Voice voice, TriageDialog triage, SafetyGate gate, ChecklistMode checklist, CheckIns checkIns, ClientRights rights)
{
    /// <summary>
    /// Carries out a message that is a command. False when it is none. A client's rights come before an answer that is
    /// worded alike; "change …" doesn't, because a sign may well be called a change.
    /// </summary>
    public async Task<bool> HandleAsync(
        DialogContext inner, ClinicConversation conversation, string text, bool isAnswer, CancellationToken cancellationToken)
    {
        if (await AnswerForgetAsync(inner, conversation, text, cancellationToken))
            return true;

        if (content.Current.Commands.Read(text) is not { } reading || (isAnswer && reading.Command is Command.Change or Command.Check))
            return false;
        switch (reading.Command)
        {
            case Command.Stop:
                await EndAllAsync(inner, conversation, checkIns.Stop(inner.Context, conversation) ? TextKeys.CheckInStopped : TextKeys.Stopped, cancellationToken);
                break;
            case Command.StartOver:
                await EndAllAsync(inner, conversation, TextKeys.StartedOver, cancellationToken);
                break;
            case Command.Back:
                await GoBackAsync(inner, conversation, cancellationToken);
                break;
            case Command.Change:
                return await ChangeAsync(inner, conversation, reading.What, cancellationToken);
            case Command.Person:
                await AskForPersonAsync(inner, conversation, cancellationToken);
                break;
            case Command.Know or Command.Copy or Command.Forget:
                await GrantAsync(inner, conversation, reading.Command, cancellationToken);
                break;
            case Command.Check when inner.ActiveDialog is null:
                gate.BeginAnew(conversation);
                conversation.AnswerLater = null;
                if (checklist.Intro(TextKeys.TriageIntroAsked) is { } intro)
                    await inner.Context.SendActivityAsync(voice.Notice(intro), cancellationToken);
                await inner.BeginDialogAsync(nameof(TriageDialog), null, cancellationToken);
                break;
            case Command.Help:
                await inner.Context.SendActivityAsync(voice.Command(TextKeys.Help), cancellationToken);
                await inner.RepromptDialogAsync(cancellationToken);
                break;
            default:
                await inner.RepromptDialogAsync(cancellationToken);
                break;
        }

        return true;
    }

    /// <summary>
    /// Carries out what a sentence among others asks about the client's own data. The whole message must have passed the screen by then: a sign of
    /// danger beside it comes first.
    /// </summary>
    public async Task<bool> HandleRightAsync(DialogContext inner, ClinicConversation conversation, string text, CancellationToken cancellationToken)
    {
        if (content.Current.Commands.ReadRight(text) is not { } right)
            return false;
        await GrantAsync(inner, conversation, right, cancellationToken);
        return true;
    }

    // What is going on waits: it asks again once this is answered.
    private async Task GrantAsync(DialogContext inner, ClinicConversation conversation, Command right, CancellationToken cancellationToken)
    {
        if (right == Command.Forget)
        {
            conversation.ForgetAsked = true;
            await inner.Context.SendActivityAsync(voice.YesNo("forget", voice.Say(TextKeys.ForgetAsk)), cancellationToken);
            return;
        }

        if (right == Command.Know)
            await rights.TellAsync(inner.Context, conversation, cancellationToken);
        else
            await rights.CopyAsync(inner.Context, cancellationToken);
        await inner.RepromptDialogAsync(cancellationToken);
    }

    // On top of what is going on, which resumes when a person was asked for; asking twice doesn't stack up.
    private static async Task AskForPersonAsync(DialogContext inner, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        conversation.PersonAsked = true;
        if (inner.ActiveDialog?.Id == nameof(EscalationDialog))
            await inner.ReplaceDialogAsync(nameof(EscalationDialog), EscalationDialog.ForPerson, cancellationToken);
        else
            await inner.BeginDialogAsync(nameof(EscalationDialog), EscalationDialog.ForPerson, cancellationToken);
    }

    private async Task EndAllAsync(DialogContext inner, ClinicConversation conversation, string key, CancellationToken cancellationToken)
    {
        await inner.CancelAllDialogsAsync(cancellationToken);
        conversation.StartOver();
        await inner.Context.SendActivityAsync(voice.Command(key), cancellationToken);
    }

    // In the walk the last answer is taken back; any other dialog begins again, and without one there is nothing to go back to.
    private async Task GoBackAsync(DialogContext inner, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        var active = inner.ActiveDialog?.Id;
        if (active == nameof(TriageDialog) && triage.GoBack(conversation))
        {
            conversation.ReadBackConfirmed = false;
            await inner.ReplaceDialogAsync(nameof(TriageDialog), null, cancellationToken);
            return;
        }

        if (active == nameof(EscalationDialog))
        {
            await inner.ReplaceDialogAsync(nameof(EscalationDialog), conversation.PersonAsked ? EscalationDialog.ForPerson : null, cancellationToken);
            return;
        }

        await inner.Context.SendActivityAsync(voice.Command(TextKeys.NothingBefore), cancellationToken);
        await inner.RepromptDialogAsync(cancellationToken);
    }

    private async Task<bool> ChangeAsync(DialogContext inner, ClinicConversation conversation, string what, CancellationToken cancellationToken)
    {
        if (inner.ActiveDialog?.Id is not (null or nameof(TriageDialog)) || !triage.Correct(conversation, what))
            return false;
        conversation.ReadBackConfirmed = false;
        await inner.CancelAllDialogsAsync(cancellationToken);
        await inner.BeginDialogAsync(nameof(TriageDialog), null, cancellationToken);
        return true;
    }

    // Only a plain yes or no answers the question about erasing; anything else is looked at like any other message.
    private async Task<bool> AnswerForgetAsync(DialogContext inner, ClinicConversation conversation, string text, CancellationToken cancellationToken)
    {
        if (!conversation.ForgetAsked)
            return false;
        conversation.ForgetAsked = false;
        if (voice.IsNo(text))
        {
            await inner.Context.SendActivityAsync(voice.Command(TextKeys.ForgetKept), cancellationToken);
            await inner.RepromptDialogAsync(cancellationToken);
            return true;
        }

        if (!voice.IsYes(text))
            return false;
        await inner.CancelAllDialogsAsync(cancellationToken);
        conversation.StartOver();
        await rights.EraseAsync(inner.Context, cancellationToken);
        return true;
    }
}
