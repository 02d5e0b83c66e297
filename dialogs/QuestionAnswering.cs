using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>Answers from the knowledge base: the entry, "did you mean", or an honest "I can't help with that".</summary>
public sealed class QuestionAnswering(IAnswerFinder finder, Voice voice, IConversationJournal journal, ChecklistMode checklist)
{
    /// <summary>How many entries are offered as "did you mean".</summary>
    public const int Suggested = 3;

    /// <summary>Looks a question up, with the last answer as its context.</summary>
    public FoundAnswer Find(ClinicConversation conversation, string text)
    {
        // A number is no question, and a thumb is a word.
        var words = text.Any(char.IsLetter) ? text : voice.IsYes(text) ? voice.Say(TextKeys.Yes) : voice.IsNo(text) ? voice.Say(TextKeys.No) : "";
        return words.Length > 0 ? finder.Find(new AnswerQuery(words, PreviousEntryId: conversation.PreviousEntryId)) : new FoundAnswer(AnswerBand.None, 0, []);
    }

    /// <summary>Says what was found, and keeps the question for staff.</summary>
    public async Task AnswerAsync(
        ITurnContext turn, ClinicConversation conversation, string question, FoundAnswer found, bool offerCheck, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(conversation);
        journal.RecordQuestion(turn, question, found, conversation.PreviousEntryId);
        switch (found.Band)
        {
            case AnswerBand.Answer:
                await SayAsync(turn, conversation, found.Entries[0], found.Confidence, offerCheck, cancellationToken);
                break;
            case AnswerBand.Suggest:
                var offered = found.Entries.Take(Suggested).ToList();
                conversation.SuggestedEntryIds = [.. offered.Select(e => e.Id)];
                conversation.SuggestedFor = turn.Activity.Id;
                await turn.SendActivityAsync(voice.Suggestions(offered, IsScreenPassed(conversation), offerCheck), cancellationToken);
                break;
            default:
                await turn.SendActivityAsync(voice.NoAnswer(found.IsUnreadable ? TextKeys.NotUnderstood : TextKeys.NoAnswer), cancellationToken);
                break;
        }
    }

    /// <summary>
    /// Reads a reply to "did you mean". True when it was a choice and is dealt with; anything else is an ordinary message.
    /// </summary>
    public async Task<bool> TakeChoiceAsync(ITurnContext turn, ClinicConversation conversation, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var offered = conversation.SuggestedEntryIds;
        var askedIn = conversation.SuggestedFor;
        conversation.SuggestedEntryIds = [];
        conversation.SuggestedFor = null;
        if (offered.Count == 0)
            return false;
        var plain = PlainWords.Of(text);
        if (plain == PlainWords.Of(voice.Say(TextKeys.SuggestNone)) || plain == "none")
        {
            Settle(turn, askedIn, null);
            await turn.SendActivityAsync(voice.NoAnswer(), cancellationToken);
            return true;
        }

        for (var i = 0; i < offered.Count; i++)
        {
            if (finder.Get(offered[i], forStaff: false) is not { } entry)
                continue;
            if (plain != PlainWords.Of(entry.Question) && plain != (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) && text != entry.Id)
                continue;
            Settle(turn, askedIn, entry.Id);
            await SayAsync(turn, conversation, entry, 1, offerCheck: true, cancellationToken);
            return true;
        }

        return false;
    }

    // The words of a button are no question: what was pressed belongs to the question that brought the buttons. A conversation
    // that an earlier version left in the middle doesn't know which that was.
    private void Settle(ITurnContext turn, string? askedIn, string? entryId)
    {
        if (askedIn is not null)
            journal.RecordChoice(turn, askedIn, entryId);
    }

    private async Task SayAsync(
        ITurnContext turn, ClinicConversation conversation, AnswerEntry entry, double confidence, bool offerCheck, CancellationToken cancellationToken)
    {
        // Small talk doesn't change what the talk is about.
        if (entry.Kind == AnswerKind.Answer)
            conversation.PreviousEntryId = entry.Id;
        await turn.SendActivityAsync(voice.Answer(entry, confidence, IsScreenPassed(conversation), offerCheck), cancellationToken);
    }

    // Only advice that came after every sign was asked for, and found none, lets a reassuring answer stand alone.
    private bool IsScreenPassed(ClinicConversation conversation) => !checklist.IsOn && conversation is { WalkEnded: true, Advice.Level: < Level.Urgent };
}
