using System.Globalization;
using System.Text.Json.Nodes;
using MassageBot.Dialogs;
using MassageBot.Storage;

namespace MassageBot.Escalations;

/// <summary>Shows a case to staff: what the client agreed to share, where it stands, and what can be done.</summary>
internal sealed class CaseCards(IEscalationStore store, CaseReferences references, Voice voice)
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

    /// <summary>Where a case stands, in words.</summary>
    public string Status(EscalationRecord escalation) => escalation.Status switch
    {
        EscalationStatus.Claimed => voice.Say(StaffTextKeys.StatusClaimed, ("who", Cut(escalation.Holder?.Name ?? "", LongestFact)), ("when", Time(escalation.ClaimedAt)!)),
        EscalationStatus.Resolved => voice.Say(StaffTextKeys.StatusResolved, ("when", Time(escalation.ResolvedAt)!)),
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
            var line = voice.Say(StaffTextKeys.CaseNoteLine, ("when", Time(item.At)!), ("who", Cut(item.By?.Name ?? "", LongestFact)), ("note", item.Note!));
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

    /// <summary>What a client says to the person who holds the conversation, with a box for the reply.</summary>
    public async Task<AdaptiveCard> SaidAsync(EscalationRecord escalation, string text, string conversationId, CancellationToken cancellationToken)
    {
        var data = new JsonObject { [CaseVerbs.ReferenceField] = await references.SignAsync(escalation, conversationId, cancellationToken) };
        var card = new AdaptiveCard()
            .Text(voice.Say(StaffTextKeys.CaseSaid, ("reference", escalation.Reference)), isBold: true)
            .Text(Cut(text, LongestSaid))
            .Input(CaseVerbs.NoteField, voice.Say(StaffTextKeys.CaseNotePlaceholder), LongestNote);
        return WithTalk(card, data);
    }

    private AdaptiveCard WithTalk(AdaptiveCard card, JsonObject data) => card
        .Button(voice.Say(StaffTextKeys.ButtonAnswer), CaseVerbs.Answer, data)
        .Button(voice.Say(StaffTextKeys.ButtonHandBack), CaseVerbs.HandBack, data);

    // Clients show such a time in the reader's own zone and language.
    private static string? Time(DateTimeOffset? at) => at is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{{{{DATE({known.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}, SHORT)}}}} {{{{TIME({known.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ})}}}}")
        : null;

    private static string Cut(string text, int mostBytes) => CardText.Cut(text, mostBytes);
}
