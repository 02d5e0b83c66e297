using MassageBot.Escalations;
using MassageBot.Storage;
using MassageBot.Tests.Channels.Teams;
using MassageBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Escalations;

/// <summary>What is promised, and what happens when nobody keeps it. The clock is the test's.</summary>
public sealed class PromiseTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(Start);
    private TeamsWorld _teams = null!;
    private TestClinic? _clinic;

    private TestClinic Clinic => _clinic!;

    private IEscalationStore Cases => Clinic.Services.GetRequiredService<IEscalationStore>();

    public async Task InitializeAsync() => _teams = await TeamsWorld.StartAsync();

    public async Task DisposeAsync()
    {
        if (_clinic is not null)
            await _clinic.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_client_who_agrees_to_share_hears_the_promise_and_the_same_case_shows_what_was_shared()
    {
        await StartAsync();
        await using var talk = await OpenedTalk.BeginAsync(Clinic, _teams, [TeamsClinic.Emergency]);
        Assert.Contains("Promised by: {{DATE(2026-11-02T09:05:00Z, SHORT)}} {{TIME(2026-11-02T09:05:00Z)}}", talk.Card.Words, StringComparison.Ordinal);
        Assert.Contains("shared no words", talk.Card.Words, StringComparison.Ordinal);

        var stored = await ShareAsync(talk.Client);

        Assert.Contains(talk.Reference, stored, StringComparison.Ordinal);
        Assert.Contains("by 2 November 2026, 09:05, local time", stored, StringComparison.Ordinal);
        var shown = await _teams.CardAsync(TeamsWorld.Channel, card => card.IsChange);
        Assert.Contains("Contact: 0123 456789", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("shared no words", shown.Words, StringComparison.Ordinal);
        Assert.Single(await Cases.ListAsync(null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_promise_that_was_missed_already_is_not_made_again()
    {
        await StartAsync();
        await using var talk = await OpenedTalk.BeginAsync(Clinic, _teams, [TeamsClinic.Emergency]);
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.DoesNotContain("local time", await ShareAsync(talk.Client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_channel_nothing_is_promised_and_the_case_is_there_for_whoever_asks()
    {
        await StartWithAsync([.. _teams.Settings.Where(setting => !setting.Contains("Channel=19:", StringComparison.Ordinal))]);
        await using var client = await DirectLineTalk.BeginAsync(Clinic);
        await client.SayAsync("talk to a person");
        await client.SayAsync("yes");

        Assert.DoesNotContain("local time", (await client.SayAsync("0123 456789"))[^1].Text, StringComparison.Ordinal);
        var opened = Assert.Single(await Cases.ListAsync(null, 10, CancellationToken.None));
        Assert.Equal((null, null), (opened.PromisedAt, opened.RemindAt));
        await _teams.SayAsync(Clinic.Http, TeamsWorld.Ana, "case " + opened.Number);
        var card = await _teams.CardAsync(TeamsWorld.Personal(TeamsWorld.Ana), _ => true);
        await _teams.PressAsync(Clinic.Http, TeamsWorld.Ana, card, "case.claim", conversation: TeamsWorld.Personal(TeamsWorld.Ana));
        Assert.Equal(EscalationStatus.Claimed, (await Cases.GetAsync(opened.Reference, CancellationToken.None))!.Status);
    }

    [Fact]
    public async Task A_promise_made_at_night_is_for_the_morning()
    {
        _time.Advance(TimeSpan.FromHours(12));
        await StartAsync("--Teams:Hours:Tuesday=09:00-17:00");
        await using var client = await DirectLineTalk.BeginAsync(Clinic);
        await client.SayAsync("talk to a person");
        await client.SayAsync("yes");

        Assert.Contains("by 3 November 2026, 09:30, local time", (await client.SayAsync("0123 456789"))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nobody_takes_a_case_the_chain_is_told_one_after_the_other_and_at_last_it_expires()
    {
        await StartAsync($"--Teams:Chain:0={TeamsWorld.Ana.ObjectId.ToUpperInvariant()}", $"--Teams:Chain:1={TeamsWorld.Mia.ObjectId}", $"--Teams:Chain:2={TeamsWorld.Ben.ObjectId}");
        foreach (var person in new[] { TeamsWorld.Ana, TeamsWorld.Ben })
            await _teams.SayAsync(Clinic.Http, person, "help");
        await using var talk = await OpenedTalk.BeginAsync(Clinic, _teams, [TeamsClinic.Emergency]);

        await WatchAsync(TimeSpan.FromMinutes(4), expected: 0);
        await WatchAsync(TimeSpan.FromMinutes(2), expected: 1);
        Assert.Contains(talk.Reference, (await _teams.CardAsync(TeamsWorld.Personal(TeamsWorld.Ana), IsOf(talk))).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(_teams.CardsIn(TeamsWorld.Personal(TeamsWorld.Ben)), card => IsOf(talk)(card));
        await WatchAsync(TimeSpan.FromMinutes(1), expected: 0);

        await WatchAsync(TimeSpan.FromMinutes(10), expected: 1);
        await _teams.HearAsync(TeamsWorld.Channel, call => call.Text.Contains("never wrote to me", StringComparison.Ordinal));
        await WatchAsync(TimeSpan.FromMinutes(10), expected: 1);
        await _teams.CardAsync(TeamsWorld.Personal(TeamsWorld.Ben), IsOf(talk));
        Assert.Equal(3, _teams.CallsTo(TeamsWorld.Channel).Count(call => call.Text.Contains("The next in the chain is told", StringComparison.Ordinal)));

        await WatchAsync(TimeSpan.FromDays(6), expected: 0);
        await WatchAsync(TimeSpan.FromDays(1), expected: 1);
        var expired = await _teams.CardAsync(TeamsWorld.Channel, card => card.Words.Contains("expired", StringComparison.Ordinal));
        Assert.Equal(["case.reopen", "case.note"], expired.Verbs);
        await WatchAsync(TimeSpan.FromDays(1), expected: 0);
        Assert.Equal(
            [EscalationStep.Opened, EscalationStep.Reminded, EscalationStep.Reminded, EscalationStep.Reminded, EscalationStep.Expired],
            (await Cases.HistoryAsync(talk.Reference, CancellationToken.None)).Select(item => item.Step));
    }

    [Fact]
    public async Task A_case_that_somebody_took_reminds_nobody()
    {
        await StartAsync($"--Teams:Chain:0={TeamsWorld.Ana.ObjectId}");
        await using var talk = await OpenedTalk.BeginAsync(Clinic, _teams, [TeamsClinic.Emergency]);
        await _teams.PressAsync(Clinic.Http, TeamsWorld.Ben, talk.Card, "case.claim");

        await WatchAsync(TimeSpan.FromDays(8), expected: 0);
    }

    [Fact]
    public async Task Without_a_chain_the_channel_is_asked_once_more()
    {
        await StartAsync();
        await using var talk = await OpenedTalk.BeginAsync(Clinic, _teams, [TeamsClinic.Emergency]);
        await WatchAsync(TimeSpan.FromMinutes(6), expected: 1);

        var notice = await _teams.HearAsync(TeamsWorld.Channel, call => call.Text.Contains("Nobody has taken " + talk.Reference, StringComparison.Ordinal));
        Assert.Contains("nobody else is left to tell", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_case_for_managers_only_managers_of_the_chain_are_told()
    {
        await StartAsync($"--Teams:Chain:0={TeamsWorld.Ana.ObjectId}", $"--Teams:Chain:1={TeamsWorld.Mia.ObjectId}");
        foreach (var person in new[] { TeamsWorld.Ana, TeamsWorld.Mia })
            await _teams.SayAsync(Clinic.Http, person, "help");
        await using var talk = await OpenedTalk.BeginAsync(Clinic, _teams, [TeamsClinic.Abuse], TeamsWorld.Managers);
        await WatchAsync(TimeSpan.FromMinutes(6), expected: 1);
        await _teams.CardAsync(TeamsWorld.Personal(TeamsWorld.Mia), IsOf(talk));
        await WatchAsync(TimeSpan.FromMinutes(11), expected: 0);

        Assert.DoesNotContain(_teams.Connector.Calls, call => call.Path.Contains("Ana", StringComparison.Ordinal) && call.Body.Contains(talk.Reference, StringComparison.Ordinal));
        Assert.DoesNotContain(_teams.CallsTo(TeamsWorld.Channel), call => call.Body.Contains(talk.Reference, StringComparison.Ordinal));
    }

    private static Func<StaffCard, bool> IsOf(OpenedTalk talk) => card => card.Words.Contains(talk.Reference, StringComparison.Ordinal);

    private static async Task<string> ShareAsync(DirectLineTalk client)
    {
        await client.SayAsync("ok");
        await client.SayAsync("no");
        await client.SayAsync("yes");
        return (await client.SayAsync("0123 456789"))[^1].Text;
    }

    // The program's own watch would look by itself when the clock is turned.
    private Task StartAsync(params string[] settings) => StartWithAsync([.. _teams.Settings, .. settings]);

    private async Task StartWithAsync(string[] settings)
    {
        _clinic = await TestClinic.StartAsync(
            services => services.Remove(services.Single(s => s.ImplementationType == typeof(EscalationWatch) && s.ServiceType != typeof(EscalationWatch))),
            _time,
            settings);

        // Its callers' keys are there before the clock is turned.
        using var answer = await _teams.InvokeAsync(Clinic.Http, TeamsWorld.Ana, "nothing", null);
    }

    private async Task WatchAsync(TimeSpan later, int expected)
    {
        await WhenSentAsync();
        _time.Advance(later);
        var watch = ActivatorUtilities.CreateInstance<EscalationWatch>(Clinic.Services);
        Assert.Equal(expected, await watch.RunOnceAsync(_time.GetUtcNow(), CancellationToken.None));

        // What it found is an event of the channel; its turn has run before the next look.
        var lanes = Clinic.Services.GetRequiredService<ConversationLanes>();
        await lanes.WhenIdleAsync();
        await WhenSentAsync();
    }

    // A message that is on its way when the clock is turned seems to take for ever.
    private async Task WhenSentAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var outbox = Clinic.Services.GetRequiredService<IOutboxStore>();
        while ((await outbox.CountAsync(patience.Token)).Waiting > 0)
            await Task.Yield();
    }
}
