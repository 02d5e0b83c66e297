using System.Globalization;
using System.Text.Json.Nodes;
using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.FollowUps;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Teams;

/// <summary>The card on which staff tell of a treatment, and the one that says what follows.</summary>
internal sealed class TreatmentCards(TreatmentReferences references, IDialogContent content, IOptions<FollowUpOptions> options, Voice voice)
{
    private const int LongestName = 200;
    private const int LongestId = 100;
    private const string DayAndTime = "ddd d MMM, HH:mm";

    /// <summary>The clinic's zone, in which days and times are written.</summary>
    public TimeZoneInfo Zone => TimeZones.TryFind(options.Value.TimeZone, out var found) ? found : TimeZoneInfo.Utc;

    /// <summary>The card to fill in, with what was written and what is wrong with it.</summary>
    /// <param name="form">What stands in it.</param>
    /// <param name="treatmentId">The treatment that it is for; null for a new one.</param>
    /// <param name="conversationId">Where it is shown; its button works there only.</param>
    /// <param name="problems">What is wrong.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AdaptiveCard> AskAsync(
        TreatmentForm form, string? treatmentId, string conversationId, IReadOnlyList<FieldProblem> problems, CancellationToken cancellationToken)
    {
        var reference = treatmentId is null
            ? await references.NewAsync(conversationId, cancellationToken)
            : await references.SignAsync(treatmentId, conversationId, cancellationToken);
        var plan = content.Current.Care;
        var names = TreatmentForm.Names;
        var card = new AdaptiveCard().Text(Say(StaffTreatmentTextKeys.Title), "Medium", isBold: true);
        foreach (var line in Lines(problems))
            card.Text(line, colour: "Attention");
        return card
            .Text(Say(StaffTreatmentTextKeys.Intro))
            .With(CardInputs.Text(names.ClientName, Say(StaffTreatmentTextKeys.ClientName), form.ClientName, LongestName))
            .With(CardInputs.Text(names.ClientId, Say(StaffTreatmentTextKeys.ClientId), form.ClientId, LongestId))
            .With(CardInputs.Text(names.Email, Say(StaffTreatmentTextKeys.Email), form.Email, LongestName, isEmail: true))
            .With(CardInputs.Choice(names.Kind, Say(StaffTreatmentTextKeys.Kind), plan.Kinds, form.Kind))
            .With(CardInputs.ManyOf(names.Areas, Say(StaffTreatmentTextKeys.Areas), plan.Areas, form.Areas))
            .With(CardInputs.Date(TreatmentForm.DayField, Say(StaffTreatmentTextKeys.EndedOn), form.Day))
            .With(CardInputs.Time(TreatmentForm.TimeField, Say(StaffTreatmentTextKeys.EndedAt), form.Time))
            .With(CardInputs.ManyOf(names.Modifiers, Say(StaffTreatmentTextKeys.Modifiers), plan.Modifiers, form.Modifiers))
            .Text(Say(StaffTreatmentTextKeys.ConsentText))
            .With(CardInputs.Tick(TreatmentForm.ConsentField, Say(StaffTreatmentTextKeys.Consent), form.IsAgreed))
            .Button(Say(StaffTreatmentTextKeys.Send), TreatmentForm.Verb, new JsonObject { [TreatmentForm.ReferenceField] = reference });
    }

    /// <summary>What follows on a treatment that is kept. Who the client is stands in their record only.</summary>
    public AdaptiveCard Kept(IReadOnlyList<CheckInRecord> checkIns, string? newClientId)
    {
        var card = new AdaptiveCard().Text(Say(StaffTreatmentTextKeys.Kept), isBold: true);
        var isForbidden = false;
        foreach (var checkIn in checkIns)
        {
            var whyNot = CheckInOutlook.WhyNot(checkIn);
            isForbidden |= whyNot == SkipReasons.NoConsent;
            card.Text(Say(
                StaffTreatmentTextKeys.Line,
                ("when", TimeZoneInfo.ConvertTime(checkIn.DueAt, Zone).ToString(DayAndTime, CultureInfo.InvariantCulture)),
                ("step", checkIn.Step),
                ("status", whyNot is null ? Say(StaffTextKeys.CheckInPlanned) : Say(StaffTextKeys.CheckInNotSent, ("reason", whyNot)))));
        }

        if (isForbidden)
            card.Text(Say(StaffTreatmentTextKeys.NoConsent), colour: "Warning");
        return newClientId is null ? card : card.Text(Say(StaffTreatmentTextKeys.KeptClient, ("client", newClientId)));
    }

    /// <summary>What is wrong, a line for each field, by the name that it has on the card.</summary>
    public IReadOnlyList<string> Lines(IEnumerable<FieldProblem> problems) =>
        [.. problems.Select(problem => Say(StaffTreatmentTextKeys.ProblemLine, ("field", Say(FieldKey(problem.Field))), ("problem", Say(ProblemKey(problem.Number)))))];

    private string Say(string key, params (string, string)[] details) => voice.Say(key, details);

    private static string FieldKey(string field)
    {
        var names = TreatmentForm.Names;
        return field == names.ClientId ? StaffTreatmentTextKeys.ClientId
            : field == names.ClientName ? StaffTreatmentTextKeys.ClientName
            : field == names.Email ? StaffTreatmentTextKeys.Email
            : field == names.Kind ? StaffTreatmentTextKeys.Kind
            : field == names.Areas ? StaffTreatmentTextKeys.Areas
            : field == names.Modifiers ? StaffTreatmentTextKeys.Modifiers
            : StaffTreatmentTextKeys.EndedAt;
    }

    private static string ProblemKey(string number) => number switch
    {
        StaffTreatments.ClientMissing => StaffTreatmentTextKeys.MissingClient,
        StaffTreatments.EmailMissing => StaffTreatmentTextKeys.MissingEmail,
        "MB5211" => StaffTreatmentTextKeys.Missing,
        "MB5213" => StaffTreatmentTextKeys.Unknown,
        "MB5214" => StaffTreatmentTextKeys.NoTime,
        "MB5215" => StaffTreatmentTextKeys.Ahead,
        "MB5216" => StaffTreatmentTextKeys.Past,
        "MB5218" => StaffTreatmentTextKeys.NoEmail,
        _ => StaffTreatmentTextKeys.Unfit,
    };
}
