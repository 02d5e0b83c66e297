using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.FollowUps;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Teams;

/// <summary>
/// Takes the treatments that staff tell of, by the same reader, planning and store as those of the practice software. What a card says about a client is kept
/// in the client's record only, never with the message that brought it.
/// </summary>
internal sealed class StaffTreatments(
    TreatmentReferences references, TreatmentCards cards, ITreatmentStore treatments, ICheckInStore checkIns, TreatmentPlanning planning, CheckInSignal signal,
    IDialogContent content, IOptions<FollowUpOptions> options, Voice voice, TimeProvider time)
{
    /// <summary>Neither a name nor a number of the client was given.</summary>
    public const string ClientMissing = "client-missing";

    /// <summary>Nobody could be asked without an address.</summary>
    public const string EmailMissing = "email-missing";

    private const string ClientPrefix = "client-of-";
    private const string Recorded = "teams: ";
    private const int LongestRecorder = 80;

    /// <summary>An empty card.</summary>
    public Task<AdaptiveCard> NewAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        cards.AskAsync(TreatmentForm.At(TimeZoneInfo.ConvertTime(time.GetUtcNow(), cards.Zone)), null, turn.Activity.Conversation.Id, [], cancellationToken);

    /// <summary>Keeps what a card says.</summary>
    /// <returns>The card that comes in its place, or a line; with the card to correct, what is wrong as lines besides.</returns>
    public async Task<(AdaptiveCard? Card, string? Text)> KeepAsync(ITurnContext turn, TreatmentForm form, CancellationToken cancellationToken)
    {
        TurnOutput.Of(turn).Effects.Add(new HeardUnkept());
        if (await references.ReadAsync(form.Reference, turn.Activity.Conversation.Id, cancellationToken) is not { } id)
            return (null, voice.Say(StaffTreatmentTextKeys.Foreign));
        var clientId = form.ClientId ?? ClientPrefix + id;
        var reader = new TreatmentReader(TreatmentForm.Names, content.Current.Care, options.Value.TimeZone, time.GetUtcNow());
        var (treatment, problems) = reader.Read(form.ToDraft(id, clientId, cards.Zone));
        problems = [.. await MissingAsync(form, cancellationToken), .. problems];
        if (treatment is null || problems.Count > 0)
            return (await cards.AskAsync(form, id, turn.Activity.Conversation.Id, problems, cancellationToken), string.Join('\n', cards.Lines(problems)));

        // What is kept already has its consent; the same card once more gives no second one.
        var isTaken = (await treatments.FindTakenAsync([id], cancellationToken)).Count > 0;
        var consent = form.IsAgreed && !isTaken ? new CareConsent(content.Current.Texts.Version, time.GetUtcNow(), Recorder(turn.Activity)) : null;
        var acceptance = await treatments.AddAsync(planning.Plan(treatment with { Consent = consent }), null, cancellationToken);
        if (acceptance.Outcome == TreatmentOutcome.Differs)
            return (null, voice.Say(StaffTreatmentTextKeys.Used));
        if (acceptance.Outcome == TreatmentOutcome.Added)
            signal.Notify();
        return (cards.Kept(await checkIns.ListOfTreatmentAsync(id, cancellationToken), form.ClientId is null ? clientId : null), null);
    }

    // The clinic may know a client's address already; of somebody whom it tells of by name alone it doesn't.
    private async Task<IReadOnlyList<FieldProblem>> MissingAsync(TreatmentForm form, CancellationToken cancellationToken)
    {
        var problems = new List<FieldProblem>();
        if (form.ClientName is null && form.ClientId is null)
            problems.Add(new FieldProblem(TreatmentForm.Names.ClientName, ClientMissing, ""));
        if (form.Email is null && (form.ClientId is not { } known || await treatments.ReadFileAsync(known, cancellationToken) is null))
            problems.Add(new FieldProblem(TreatmentForm.Names.Email, EmailMissing, ""));
        return problems;
    }

    private static string Recorder(IActivity activity) => Recorded + CardText.Shorten(StaffRoles.Member(activity).Name, LongestRecorder);
}
