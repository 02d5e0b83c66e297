using System.Globalization;
using System.Text.Json.Nodes;
using MassageBot.Dialogs;
using MassageBot.Storage;

namespace MassageBot.Escalations;

/// <summary>Shows a case to staff: what the client agreed to share, where it stands, and what can be done.</summary>
internal sealed class CaseCards(IEscalationStore store, CaseReferences references, CasePromises promises, Voice voice)
{
    /// <summary>Longest note, in characters.</summary>
    public const int LongestNote = 1000;

    private const int MostNotes = 5;

    // In bytes. Together with the rest of a card less than the 28 KB that Teams takes.
    private const int LongestSummary = 8000;
    private const int LongestNotes = 7000;
    private const int LongestFact = 1000;
    private const int LongestSaid = 14_000;

    /// <summary>The card of a case as it stands now, for a conversation of staff.</summary>
    /// <param name="escalation">The case.</param>
    /// <param name="conversationId">Where the card is shown; its buttons work there only.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="added">What the turn that is running adds.</param>
    public async Task<AdaptiveCard> ShowAsync(
        EscalationRecord escalation, string conversationId, CancellationToken cancellationToken, EscalationHistoryItem? added = null)
    {
        var history = await store.HistoryAsync(escalation.Reference, cancellationToken);
        var isEmergency = escalation.Level == "EMERGENCY";
        var card = new AdaptiveCard().Text(
            voice.Say(StaffTextKeys.CaseTitle, ("level", escalation.Level), ("reference", escalation.Reference)),
            "Large",
            isBold: true,
            isEmergency ? "Attention" : escalation.Level == "URGENT" ? "Warning" : "Default");
        if (isEmergency)
            card.Text(voice.Say(StaffTextKeys.CaseNotRescuer), isBold: true);
        card.Facts(
            (voice.Say(StaffTextKeys.CaseStatus), Status(escalation)),
            (voice.Say(StaffTextKeys.CaseNumber), escalation.Number.ToString(CultureInfo.InvariantCulture)),
            (voice.Say(StaffTextKeys.CaseOpened), Time(escalation.OpenedAt)),
            (voice.Say(StaffTextKeys.CasePromised), escalation.IsFree ? Time(escalation.PromisedAt) : null),
            (voice.Say(StaffTextKeys.CaseRoute), escalation.Route),
            (voice.Say(StaffTextKeys.CaseRules), Cut(string.Join(", ", escalation.RuleIds), LongestFact)),
            (voice.Say(StaffTextKeys.CaseContact), escalation.Contact is { } contact ? Cut(contact, LongestFact) : null));
        card.Text(escalation.Summary is { } summary ? Cut(summary, LongestSummary) : voice.Say(StaffTextKeys.CaseNothingShared));
        foreach (var line in NoteLines(history.Append(added).OfType<EscalationHistoryItem>()))
            card.Text(line);
        return await WithButtonsAsync(card, escalation, conversationId, cancellationToken);
    }

    /// <summary>Where a case stands, in words for a card.</summary>
    public string Status(EscalationRecord escalation) => Status(escalation, Time);

    /// <summary>Where a case stands, in words for a message or a notification, in the clinic's time.</summary>
    public string StatusLine(EscalationRecord escalation) =>
        Status(escalation, at => promises.AtTheClinic(at)?.ToString("d MMMM, HH:mm", CultureInfo.InvariantCulture));

    private string Status(EscalationRecord escalation, Func<DateTimeOffset?, string?> time) => escalation.Status switch
    {
        EscalationStatus.Claimed => voice.Say(StaffTextKeys.StatusClaimed, ("who", Cut(escalation.Holder?.Name ?? "", LongestFact)), ("when", time(escalation.ClaimedAt)!)),
        EscalationStatus.Resolved => voice.Say(StaffTextKeys.StatusResolved, ("when", time(escalation.ResolvedAt)!)),
        EscalationStatus.Expired => voice.Say(StaffTextKeys.StatusExpired),
        EscalationStatus.Reopened => voice.Say(StaffTextKeys.StatusReopened),
        _ => voice.Say(StaffTextKeys.StatusOpen),
    };

    // The latest ones, in the order in which they were written; where they are long, the older ones stay away.
    private List<string> NoteLines(IEnumerable<EscalationHistoryItem> history)
    {
        var lines = new List<string>();
        var left = LongestNotes;
        foreach (var item in history.Where(item => item.Note is not null).TakeLast(MostNotes).Reverse())
        {
            var line = Line(item);
            left -= CardText.BytesOf(line);
            if (left < 0)
                break;
            lines.Add(line);
        }

        lines.Reverse();
        return lines;
    }

    private async Task<AdaptiveCard> WithButtonsAsync(AdaptiveCard card, EscalationRecord escalation, string conversationId, CancellationToken cancellationToken)
    {
        var data = new JsonObject { [CaseVerbs.ReferenceField] = await references.SignAsync(escalation, conversationId, cancellationToken) };
        card.Input(CaseVerbs.NoteField, voice.Say(StaffTextKeys.CaseNotePlaceholder), LongestNote);
        if (escalation.IsFree)
            card.Button(voice.Say(StaffTextKeys.ButtonClaim), CaseVerbs.Claim, data);
        if (escalation.IsFree || escalation.Status == EscalationStatus.Claimed)
            card.Button(voice.Say(StaffTextKeys.ButtonResolve), CaseVerbs.Resolve, data);
        if (!escalation.IsFree)
            card.Button(voice.Say(StaffTextKeys.ButtonReopen), CaseVerbs.Reopen, data);
        card.Button(voice.Say(StaffTextKeys.ButtonNote), CaseVerbs.Note, data);
        return escalation.IsFree || escalation.Status == EscalationStatus.Claimed ? WithTalk(card, data) : card;
    }

    /// <summary>What a client says to the person who holds the conversation, what was answered since, and a box for the next reply.</summary>
    /// <param name="escalation">The case.</param>
    /// <param name="messageId">The client's message.</param>
    /// <param name="at">When they wrote it.</param>
    /// <param name="text">What it says.</param>
    /// <param name="conversationId">Where the card is shown; its buttons work there only.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="added">What the turn that is running adds.</param>
    public async Task<AdaptiveCard> SaidAsync(
        EscalationRecord escalation, string messageId, DateTimeOffset at, string text, string conversationId, CancellationToken cancellationToken, EscalationHistoryItem? added = null)
    {
        var data = new JsonObject { [CaseVerbs.ReferenceField] = await references.SignAsync(escalation, conversationId, cancellationToken, messageId) };
        var card = new AdaptiveCard()
            .Text(voice.Say(StaffTextKeys.CaseSaid, ("reference", escalation.Reference)), isBold: true)
            .Text(Cut(text, LongestSaid));
        var answers = (await store.HistoryAsync(escalation.Reference, cancellationToken)).Append(added).OfType<EscalationHistoryItem>()
            .Where(item => item.Step == EscalationStep.Answered && item.Note is not null && item.At >= at);
        foreach (var line in NoteLines(answers))
            card.Text(line);
        return escalation.IsFree || escalation.Status == EscalationStatus.Claimed
            ? WithTalk(card.Input(CaseVerbs.NoteField, voice.Say(StaffTextKeys.CaseAnswerPlaceholder), LongestNote), data)
            : card.Text(Status(escalation));
    }

    private AdaptiveCard WithTalk(AdaptiveCard card, JsonObject data) => card
        .Button(voice.Say(StaffTextKeys.ButtonAnswer), CaseVerbs.Answer, data)
        .Button(voice.Say(StaffTextKeys.ButtonHandBack), CaseVerbs.HandBack, data);

    // What the client was told must not look like what colleagues told each other.
    private string Line(EscalationHistoryItem item) => voice.Say(
        item.Step == EscalationStep.Answered ? StaffTextKeys.CaseAnswerLine : StaffTextKeys.CaseNoteLine,
        ("when", Time(item.At)!),
        ("who", Cut(item.By?.Name ?? "", LongestFact)),
        ("note", item.Note!));

    // Clients show such a time in the reader's own zone and language.
    private static string? Time(DateTimeOffset? at) => at is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{{{{DATE({known.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}, SHORT)}}}} {{{{TIME({known.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ})}}}}")
        : null;

    private static string Cut(string text, int mostBytes) => CardText.Cut(text, mostBytes);
}
