using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>Channels that refuse, and cards that somebody deleted. The clock and the passes of the outbox are the test's.</summary>
public sealed class ChannelFaultTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private TeamsWorld _teams = null!;
    private TestClinic _clinic = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsWorld.StartAsync();
        _clinic = await TestClinic.StartAsync(
            services => services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(OutboxDispatch))), _time, _teams.Settings);

        // Its callers' keys are there before the clock is turned.
        using var answer = await _teams.InvokeAsync(_clinic.Http, TeamsWorld.Ana, "nothing", null);
    }

    public async Task DisposeAsync()
    {
        await _clinic.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_card_that_the_channel_refuses_is_tried_again_and_the_client_has_the_advice_all_the_same(int status)
    {
        _teams.Connector.Next(ConnectorAnswer.Refusal(status));
        await TellAsync();

        Assert.Equal(0, await PassAsync());
        Assert.Contains(_clinic.Log.Lines, line => line.Contains("MB2007", StringComparison.Ordinal));
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await PassAsync());
        Assert.Equal(2, _teams.CardsIn(TeamsWorld.Channel).Count);
    }

    [Fact]
    public async Task A_channel_that_was_deleted_is_given_up_in_the_end_and_the_case_is_still_open_for_whoever_asks()
    {
        _teams.Connector.Always = ConnectorAnswer.Refusal(404);
        await TellAsync();
        for (var i = 0; i < 20; i++, _time.Advance(TimeSpan.FromMinutes(70)))
            await PassAsync();

        Assert.Equal(1, (await _clinic.Services.GetRequiredService<IOutboxStore>().CountAsync(CancellationToken.None)).Dead);
        _teams.Connector.Always = null;
        await _teams.SayAsync(_clinic.Http, TeamsWorld.Ana, "cases");
        await SettleAsync(new ConversationKey("msteams", TeamsWorld.Personal(TeamsWorld.Ana)));
        await PassAsync();
        Assert.Contains("EMERGENCY · open", Assert.Single(_teams.CardsIn(TeamsWorld.Personal(TeamsWorld.Ana))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_asks_to_wait_is_left_alone_for_so_long()
    {
        _teams.Connector.Next(ConnectorAnswer.Refusal(429, "60"));
        await TellAsync();

        Assert.Equal(0, await PassAsync());
        _time.Advance(TimeSpan.FromSeconds(58));
        Assert.Equal(0, await PassAsync());
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await PassAsync());
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_sent_anew_and_from_then_on_the_new_one_changes()
    {
        await TellAsync();
        await PassAsync();
        var card = Assert.Single(_teams.CardsIn(TeamsWorld.Channel));
        _teams.Connector.Next(ConnectorAnswer.Refusal(404));
        await PressAsync(card, "case.claim");
        await PressAsync(card, "case.note", "rang");

        var calls = _teams.CallsTo(TeamsWorld.Channel);
        Assert.Equal(["POST", "PUT", "POST", "PUT"], calls.Select(call => call.Method));
        Assert.EndsWith("/activity-1", calls[1].Path, StringComparison.Ordinal);
        Assert.EndsWith("/activity-2", calls[3].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_never_sent_is_not_changed_but_sent_in_its_newest_form_after_it()
    {
        await TellAsync();
        var reference = (await _clinic.Services.GetRequiredService<IEscalationStore>().ListAsync(null, 1, CancellationToken.None))[0].Reference;
        await _teams.SayAsync(_clinic.Http, TeamsWorld.Ana, "case " + reference);
        var personal = new ConversationKey("msteams", TeamsWorld.Personal(TeamsWorld.Ana));
        await SettleAsync(personal);
        _teams.Connector.Next(ConnectorAnswer.Refusal(503), ConnectorAnswer.Refusal(503));
        await PassAsync();
        _time.Advance(TimeSpan.FromSeconds(3));
        await PassAsync();
        var asked = _teams.CardsIn(TeamsWorld.Personal(TeamsWorld.Ana))[^1];
        await _teams.PressAsync(_clinic.Http, TeamsWorld.Ana, asked, "case.claim", conversation: TeamsWorld.Personal(TeamsWorld.Ana));
        await SettleAsync(new ConversationKey("msteams", TeamsWorld.Channel));
        await PassAsync();
        await PassAsync();

        Assert.Contains("taken by Ana", _teams.CardsIn(TeamsWorld.Channel)[^1].Words, StringComparison.Ordinal);
        Assert.Equal(new OutboxCount(0, 0), await _clinic.Services.GetRequiredService<IOutboxStore>().CountAsync(CancellationToken.None));
    }

    private async Task PressAsync(StaffCard card, string verb, string? note = null)
    {
        await _teams.PressAsync(_clinic.Http, TeamsWorld.Ana, card, verb, note);
        await SettleAsync(new ConversationKey("msteams", TeamsWorld.Channel));
        await PassAsync();
    }

    private async Task TellAsync()
    {
        await using var client = await DirectLineTalk.BeginAsync(_clinic);
        Assert.Equal("EMERGENCY", (await client.SayAsync(TeamsClinic.Emergency))[0].Level);
        await SettleAsync(new ConversationKey("msteams", TeamsWorld.Channel));
    }

    // What was forwarded waits in the store until its turn has run.
    private async Task SettleAsync(ConversationKey conversation)
    {
        var turns = _clinic.Services.GetRequiredService<ITurnStore>();
        var gate = _clinic.Services.GetRequiredService<TurnGate>();
        var lanes = _clinic.Services.GetRequiredService<ConversationLanes>();
        gate.Resume(conversation);
        await lanes.WhenIdleAsync();
        while ((await turns.ListWaitingAsync(CancellationToken.None)).Contains(conversation))
        {
            gate.Resume(conversation);
            await lanes.WhenIdleAsync();
        }
    }

    private Task<int> PassAsync() => _clinic.Services.GetRequiredService<OutboxDispatcher>().RunOnceAsync(_time.GetUtcNow(), CancellationToken.None);
}
