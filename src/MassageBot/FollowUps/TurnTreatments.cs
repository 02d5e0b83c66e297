using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps;

/// <summary>Adds treatments that clients tell of, with their check-ins and their consent, to the effects of the turn that is running.</summary>
internal sealed class TurnTreatments(ITreatmentStore treatments, TreatmentPlanning planning, IDialogContent content, IOptions<FollowUpOptions> options, TimeProvider time) : IAfterCare
{
    /// <summary>Begins the ids of treatments that clients told of.</summary>
    public const string IdPrefix = "chat-";


    public async Task<KnownTreatment?> FindAsync(ITurnContext turn, DateTimeOffset endedAt, TimeSpan margin, CancellationToken cancellationToken)
    {
        var files = await treatments.ReadFilesAsync(new ConversationKey(turn.Activity.ChannelId, turn.Activity.Conversation.Id), cancellationToken);
        var waiting = files.SelectMany(file => file.CheckIns)
            .Where(checkIn => checkIn.Status is CheckInStatus.Planned or CheckInStatus.Claimed && (checkIn.Treatment.EndedAt - endedAt).Duration() <= margin)
            .ToList();
        if (waiting.Count == 0)
            return null;
        var permission = new CarePermission(waiting[0].Permission.ConsentedAt, waiting[0].Permission.OptedOutAt);
        var zone = TimeZones.TryFind(waiting[0].Client.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        return new KnownTreatment(permission.IsGiven, [.. waiting.Where(checkIn => IsAsked(checkIn.Step)).Select(checkIn => TimeZoneInfo.ConvertTime(checkIn.DueAt, zone))]);
    }

    public IReadOnlyList<DateTimeOffset> Preview(ITurnContext turn, ToldTreatment told)
    {
        var treatment = Of(turn, told, consent: null);
        var zone = TimeZones.TryFind(treatment.Client.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        return
        [
            .. planning.Preview(treatment, new CarePermission(time.GetUtcNow(), null))
                .Where(planned => planned.WhyNot is null && planned.Step.Asks.Count > 0)
                .Select(planned => TimeZoneInfo.ConvertTime(planned.DueAt, zone)),
        ];
    }

    public void Add(ITurnContext turn, ToldTreatment told, string textVersion)
    {
        var now = time.GetUtcNow();
        var planned = planning.Plan(Of(turn, told, Consent(turn, textVersion)));

        // A channel that sends through a connector must be told later where; our own read the transcript.
        var reference = ChannelNames.IsOurs(turn.Activity.ChannelId)
            ? null
            : BotSerializer.Serialize(turn.Activity.GetConversationReference().GetContinuationActivity());
        TurnOutput.Of(turn).Effects.Add(new TreatmentTold(planned, now, reference));
    }

    public void Agree(ITurnContext turn, string textVersion) => TurnOutput.Of(turn).Effects.Add(new CareConsented(Consent(turn, textVersion)));

    private bool IsAsked(string step) => content.Current.Care.StepOf(step) is { Asks.Count: > 0 };

    private CareConsent Consent(ITurnContext turn, string textVersion) => new(textVersion, time.GetUtcNow(), turn.Activity.ChannelId);

    private NewTreatment Of(ITurnContext turn, ToldTreatment told, CareConsent? consent) => new(
        IdOf(turn.Activity),
        new CareClient(null, null, turn.Activity.Locale, turn.Activity.LocalTimezone is { } zone && TimeZones.TryFind(zone, out _) ? zone : options.Value.TimeZone),
        null,
        told.Kind ?? throw new ArgumentException("The kind was not asked.", nameof(told)),
        told.Areas,
        told.Modifiers,
        told.EndedAt ?? throw new ArgumentException("The time was not asked.", nameof(told)),
        consent);

    // The message that brought the yes: a turn that runs again adds the same treatment.
    private static string IdOf(Activity activity)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{activity.ChannelId}\n{activity.Conversation.Id}\n{activity.Id}");
        return IdPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
    }
}
