using System.Globalization;
using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Channels.Teams;

/// <summary>What staff can ask for by a word: the open cases, one case, the card of a treatment, the week's figures, help.</summary>
internal sealed class StaffCommands(IEscalationStore store, CaseCards cards, StaffCards lists, CheckInCards checkIns, StaffTreatments treatments, Voice voice, TimeProvider time)
{
    private const int MostCases = 15;
    private const int MostRead = 500;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Carries out a command; false when the text is none.</summary>
    public async Task<bool> HandleAsync(ITurnContext turn, StaffRole role, string text, CancellationToken cancellationToken)
    {
        var words = text.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            await SendAsync(turn, lists.Help(), StaffTextKeys.HelpTitle, cancellationToken);
            return true;
        }

        switch (words[0].ToLowerInvariant())
        {
            case "help" or "hi" or "hello" when words.Length == 1:
                await SendAsync(turn, lists.Help(), StaffTextKeys.HelpTitle, cancellationToken);
                return true;
            case "cases" when words.Length == 1:
                await SendAsync(turn, lists.Cases(await OpenAsync(role, cancellationToken)), StaffTextKeys.CasesTitle, cancellationToken);
                return true;
            case "stats" when words.Length == 1:
                var now = time.GetUtcNow();
                await SendAsync(turn, lists.Figures(await store.CountAsync(now - Week, now.AddMilliseconds(1), cancellationToken)), StaffTextKeys.StatsTitle, cancellationToken);
                return true;
            case "check-ins" or "checkins" when words.Length == 1 || (words.Length == 2 && words[1].Equals("today", StringComparison.OrdinalIgnoreCase)):
                await SendAsync(turn, await checkIns.OfDayAsync(time.GetUtcNow(), cancellationToken), StaffTextKeys.CheckInsTitle, cancellationToken);
                return true;
            case "treatment" when words.Length == 1:
                await SendAsync(turn, await treatments.NewAsync(turn, cancellationToken), StaffTreatmentTextKeys.Title, cancellationToken);
                return true;
            case "case" when words.Length == 2:
                await ShowAsync(turn, role, words[1], cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private async Task<IReadOnlyList<EscalationRecord>> OpenAsync(StaffRole role, CancellationToken cancellationToken)
    {
        var unfinished = new List<EscalationRecord>();
        foreach (var status in new[] { EscalationStatus.Open, EscalationStatus.Reopened, EscalationStatus.Claimed })
            unfinished.AddRange(await store.ListAsync(status, MostRead, cancellationToken));
        return [.. unfinished.Where(escalation => StaffRoles.MaySee(role, escalation.Route)).Take(MostCases)];
    }

    // A case that somebody may not see is as unknown to them as one that doesn't exist.
    private async Task ShowAsync(ITurnContext turn, StaffRole role, string wanted, CancellationToken cancellationToken)
    {
        var escalation = long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await store.GetAsync(number, cancellationToken)
            : await store.GetAsync(wanted.StartsWith("M-", StringComparison.OrdinalIgnoreCase) ? wanted : "M-" + wanted, cancellationToken);
        if (escalation is null || !StaffRoles.MaySee(role, escalation.Route))
        {
            await turn.SendActivityAsync(voice.Notice(StaffTextKeys.CaseUnknown, ("reference", wanted)), cancellationToken);
            return;
        }

        var reply = Card(await cards.ShowAsync(escalation, turn.Activity.Conversation.Id, cancellationToken), cards.StatusLine(escalation));
        TurnOutput.Of(turn).Label(reply, escalation.Reference + "/asked");
        await turn.SendActivityAsync(reply, cancellationToken);
    }

    private Task<ResourceResponse> SendAsync(ITurnContext turn, AdaptiveCard card, string titleKey, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(Card(card, voice.Say(titleKey)), cancellationToken);

    private static Activity Card(AdaptiveCard card, string summary)
    {
        var reply = Voice.NoticeOf(summary);
        reply.Attachments = [card.ToAttachment()];
        reply.Summary = summary;
        reply.Text = null!;
        return reply;
    }
}
