using MassageBot.Faults.Hosting;
using MassageBot.Storage;

namespace MassageBot.Faults.Load;

/// <summary>Clients with a conversation who are asked once after their treatment and reminded once, at moments spread over the run: two timers each.</summary>
internal static class Timers
{
    private static readonly TimeSpan Reminder = TimeSpan.FromSeconds(2);

    /// <summary>Tells of so many treatments in the chats of their clients; returns the conversations with the treatment of each.</summary>
    public static async Task<IReadOnlyList<(ConversationKey Conversation, string Treatment)>> PlanAsync(Stores stores, string run, int count, TimeSpan over)
    {
        var now = stores.Now;
        var turns = stores.Get<ITurnStore>();
        var planned = new List<(ConversationKey, string)>();
        for (var i = 0; i < count; i++)
        {
            var key = new ConversationKey("directline", FormattableString.Invariant($"{run}-timer-{i}"));
            var due = now + over * i / count;
            var treatment = new NewTreatment(
                key.ConversationId, new CareClient(null, "Ann", "en-GB", "Europe/London"), null, "deep-tissue", [], [], now, new CareConsent("v1", now, "chat"));
            var checkIn = new NewCheckIn("end-of-session", "v1", due, now, now + TimeSpan.FromDays(1), IsSafety: true, Reminder);
            await stores.Get<IConversationStore>().CreateAsync(new ConversationRecord(key, "client", "en-GB", now), CancellationToken.None);
            var inbound = new InboundActivity(key, "told", null, "event", Visible: false, "{\"type\":\"event\"}", now, "client");
            var turn = (await turns.AcceptAndTakeAsync(inbound, run, CancellationToken.None)).Turn!;
            await turns.CommitAsync(new TurnCommit(turn, [], [], [new TreatmentTold(new PlannedTreatment(treatment, [checkIn]), now)]), CancellationToken.None);
            planned.Add((key, key.ConversationId));
        }

        return planned;
    }
}
