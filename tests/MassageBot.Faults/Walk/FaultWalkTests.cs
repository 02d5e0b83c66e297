using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Faults.Checking;
using MassageBot.Faults.Load;
using MassageBot.Storage;
using Xunit.Abstractions;

namespace MassageBot.Faults.Walk;

/// <summary>Every call that a conversation makes of any store or of its channel fails once, before it did anything and after.</summary>
public sealed partial class FaultWalkTests(ITestOutputHelper output)
{
    private const string Emergency = "After a very deep massage my urine is dark like cola and my legs are swollen and weak";

    public static TheoryData<string, string> Walks => new()
    {
        { nameof(Door.Line), nameof(Fault.Before) },
        { nameof(Door.Line), nameof(Fault.After) },
        { nameof(Door.Inline), nameof(Fault.Before) },
        { nameof(Door.Inline), nameof(Fault.After) },
        { nameof(Door.Channel), nameof(Fault.Before) },
        { nameof(Door.Channel), nameof(Fault.After) },
    };

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task Whichever_step_fails_the_conversation_goes_as_without_a_fault(string door, string fault)
    {
        await using var walk = await WalkClinic.StartAsync();
        var rehearsal = await walk.TalkAsync(Enum.Parse<Door>(door), Emergency, "thanks");
        var names = walk.Plan.Steps.Distinct().ToList();
        var words = (await walk.StoredAsync(rehearsal)).Words;
        Assert.Equal(1, await walk.CasesAsync(rehearsal));

        var failures = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            for (var time = 1; time <= Most(name); time++)
            {
                walk.Plan.FailAt(name, time, Enum.Parse<Fault>(fault));
                var talk = await walk.TalkAsync(Enum.Parse<Door>(door), Emergency, "thanks");
                var failed = walk.Plan.Failed;
                walk.Plan.FailNever();
                var findings = new Findings();
                await CheckAsync(walk, talk, words, failed, findings);
                Assert.True(findings.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{fault} {name}, time {time}: {string.Join("; ", findings.Lines())}"));
                if (failed is null)
                    break;
                failures[name] = time;
            }
        }

        output.WriteLine($"{door}, {fault}: {failures.Values.Sum()} runs with a fault: {string.Join(", ", failures.Select(f => $"{f.Key} × {f.Value}"))}");
        Assert.Contains("ITurnStore.CommitAsync", failures.Keys);
        Assert.Contains("IEscalationStore.ReserveReferenceAsync", failures.Keys);
    }

    // What the program's own rounds call, as often as there is nothing to do.
    private static int Most(string name) => name is "ITurnStore.ListWaitingAsync" or "IOutboxStore.DueAsync" or "IOutboxStore.ClaimAsync" or "IOutboxStore.CountAsync" ? 3 : 50;

    [Theory]
    [InlineData(nameof(Door.Line))]
    [InlineData(nameof(Door.Inline))]
    public async Task A_step_that_fails_for_good_ends_in_a_notice_with_a_reference_that_is_logged_and_the_conversation_goes_on(string door)
    {
        await using var walk = await WalkClinic.StartAsync();
        var rehearsal = await walk.TalkAsync(Enum.Parse<Door>(door), "hello", "talk to a person");
        var words = (await walk.StoredAsync(rehearsal)).Words;

        walk.Plan.FailAlways($"{nameof(IEscalationStore)}.{nameof(IEscalationStore.ReserveReferenceAsync)}", Fault.Before);
        var talk = await walk.TalkAsync(Enum.Parse<Door>(door), "hello", Emergency, "hello");
        walk.Plan.FailNever();

        var stored = await walk.StoredAsync(talk);
        var notice = Assert.Single(stored.Items, item => item.Activity.IsBot && item.Activity.ReplyTo == talk.Said[1].ActivityId).Activity.Text;
        var failed = Assert.Single(await walk.Get<ITurnStore>().ListFailedAsync(10, CancellationToken.None));
        var reference = Reference().Match(notice).Value;
        Assert.Equal($"T-{failed.InboxId}", reference);
        Assert.Equal(3, failed.Attempts);
        Assert.Equal(3, walk.Clinic.Log.Lines.Count(line => line.Contains(reference, StringComparison.Ordinal)));
        Assert.Equal(0, await walk.CasesAsync(talk));
        Assert.Equal(words.Take(2).Last(), stored.Words.Take(2).Last());
        Assert.Contains(stored.Items, item => item.Activity.ReplyTo == talk.Said[2].ActivityId);
    }

    private static async Task CheckAsync(WalkClinic walk, Talk talk, IReadOnlyList<string> words, string? failed, Findings findings)
    {
        var stored = await walk.StoredAsync(talk);
        var rehearsed = new Dictionary<(Door, string), IReadOnlyList<string>> { [(talk.Door, talk.Script.Name)] = words };
        await new TalkCheck((key, id) => walk.Get<ITurnStore>().RepliesToAsync(key, id, CancellationToken.None), rehearsed, new HashSet<ConversationKey>(), findings)
            .CheckAsync(talk, stored);
        findings.Unless(await walk.CasesAsync(talk) == 1, "another number of cases than one", talk.Key.ConversationId);
        findings.Unless((await walk.Get<ITurnStore>().ListWaitingAsync(CancellationToken.None)).Count == 0, "work left", talk.Key.ConversationId);
        if (talk.Door != Door.Channel)
            return;
        var delivery = new DeliveryCheck(walk.Channel, findings);
        delivery.Check(talk, stored);
        findings.Unless(delivery.Doubles == 0 || failed == ChannelInbox.Step, "delivered twice", talk.Key.ConversationId);
    }

    [GeneratedRegex(@"T-\d+")]
    private static partial Regex Reference();
}
