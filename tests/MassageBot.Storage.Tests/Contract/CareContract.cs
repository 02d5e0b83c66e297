namespace MassageBot.Storage.Tests.Contract;

/// <summary>Short ways to fill and to run the after-care of a storage.</summary>
public abstract class CareContract : StorageContract
{
    protected static readonly TimeSpan Spacing = TimeSpan.FromHours(4);
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    protected ITreatmentStore Treatments => Storage.Get<ITreatmentStore>();

    protected ICheckInStore CheckIns => Storage.Get<ICheckInStore>();

    protected PlannedTreatment Planned(string id, string client = "c-1", params NewCheckIn[] checkIns) => new(
        new NewTreatment(
            id, new CareClient(client, "Ann", "en-GB", "Europe/London", $"{client}@example.org"), "Kim", "thai", ["neck", "leg"], ["pregnant"], Now,
            new CareConsent("v1", Now.AddDays(-1), "paper")),
        checkIns.Length > 0 ? checkIns : [Step("day-1", 24)]);

    protected NewCheckIn Step(string step, double dueHours, double expiresHours = 40, bool safety = false, TimeSpan? remind = null, string? skip = null) => new(
        step, "p1", Now.AddHours(dueHours), Now.AddMinutes(3), Now.AddHours(expiresHours), safety, remind, skip);

    protected Task<TreatmentAcceptance> AddAsync(PlannedTreatment planned, CareRequest? request = null) => Treatments.AddAsync(planned, request, CancellationToken.None);

    protected Task<CheckInClaims> ClaimAsync(int limit = 100) => CheckIns.ClaimAsync(Now, Now + Lease, limit, CancellationToken.None);

    protected Task<CheckInSettlement> SettleAsync(params CheckInDecision[] decisions) => CheckIns.SettleAsync(decisions, Now, Spacing, CancellationToken.None);

    protected CheckInToConversation ToChat(DueCheckIn checkIn, ConversationKey? chat = null) => new(
        checkIn,
        new InboundActivity(chat ?? Chat, $"check-in-{checkIn.Id}{(checkIn.IsReminder ? "-reminder" : "")}", null, "event", Visible: false, """{"type":"event"}""", Now, "client-1"));

    protected async Task<DueCheckIn> ClaimOneAsync() => Assert.Single((await ClaimAsync()).CheckIns);

    protected async Task<CheckInRecord> TheCheckInAsync(string treatment = "t-1") =>
        Assert.Single(await CheckIns.ListOfTreatmentAsync(treatment, CancellationToken.None));

    /// <summary>Makes the chat the conversation of a client that the clinic knows.</summary>
    protected async Task LinkAsync(string client = "c-1", ConversationKey? chat = null) => await CommitAsync(
        await AcceptAndTakeAsync("hello", chat), [], [], [new ClientLinked((await Treatments.ReadFileAsync(client, CancellationToken.None))!.ClientId)]);

    protected async Task TurnAsync(params TurnEffect[] effects) => await CommitAsync(await AcceptAndTakeAsync("x"), [], [], effects);
}
