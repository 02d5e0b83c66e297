using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Turns;

public sealed class OutboxDispatcherTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_reply_goes_to_its_channel_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var clinic = await StartAsync();
        await SayAsync(clinic, connector.Address.ToString());

        Assert.Equal(1, await PassAsync(clinic));
        Assert.Equal(0, await PassAsync(clinic));

        Assert.False(Assert.Single(connector.Calls).HasCredentials);
    }

    [Fact]
    public async Task A_channel_that_is_down_gets_the_reply_when_it_is_up_again()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var clinic = await StartAsync();
        await SayAsync(clinic, connector.Address.ToString());
        connector.Always = ConnectorAnswer.Refusal(503);

        Assert.Equal(0, await PassAsync(clinic));
        connector.Always = null;
        Assert.Equal(0, await PassAsync(clinic));
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await PassAsync(clinic));

        Assert.Equal(2, connector.Calls.Count);
    }

    [Fact]
    public async Task What_was_sent_but_could_not_be_recorded_is_not_sent_again()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var clinic = await StartAsync();
        await SayAsync(clinic, connector.Address.ToString());
        var outbox = (ForgetfulOutbox)clinic.Services.GetRequiredService<IOutboxStore>();
        outbox.IsDeaf = true;

        Assert.Equal(0, await PassAsync(clinic));
        outbox.IsDeaf = false;
        await PassAsync(clinic);

        Assert.Single(connector.Calls);
        Assert.Equal(new OutboxCount(0, 0), await outbox.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_registration_no_other_machine_is_called()
    {
        await using var clinic = await StartAsync();
        await SayAsync(clinic, "http://192.0.2.1");

        Assert.Equal(0, await PassAsync(clinic));

        Assert.Equal(new OutboxCount(0, 1), await clinic.Services.GetRequiredService<IOutboxStore>().CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_channel_that_lets_the_bot_in_no_more_is_not_asked_again_until_somebody_writes_there()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var clinic = await StartAsync();
        await SayAsync(clinic, connector.Address.ToString());
        connector.Always = ConnectorAnswer.Refusal(403);

        // Three refusals are believed.
        for (var i = 0; i < 6; i++, _time.Advance(TimeSpan.FromHours(1)))
            Assert.Equal(0, await PassAsync(clinic));
        Assert.Equal(3, connector.Calls.Count);
        Assert.Contains(clinic.Log.Lines, line => line.Contains("MB2017", StringComparison.Ordinal));

        connector.Always = null;
        await SayAsync(clinic, connector.Address.ToString(), "a2");
        while (await PassAsync(clinic) > 0)
        {
        }

        Assert.Equal(5, connector.Calls.Count);
        Assert.Equal(new OutboxCount(0, 0), await clinic.Services.GetRequiredService<IOutboxStore>().CountAsync(CancellationToken.None));
    }

    private Task<TestClinic> StartAsync(params string[] settings) => TestClinic.StartAsync(
        services =>
        {
            // The passes are the test's.
            services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(OutboxDispatch)));
            var store = services.Single(s => s.ServiceType == typeof(IOutboxStore));
            services.Replace(ServiceDescriptor.Singleton<IOutboxStore>(
                s => new ForgetfulOutbox((IOutboxStore)ActivatorUtilities.CreateInstance(s, store.ImplementationType!))));
        },
        _time,
        settings);

    private Task<int> PassAsync(TestClinic clinic) =>
        clinic.Services.GetRequiredService<OutboxDispatcher>().RunOnceAsync(_time.GetUtcNow(), CancellationToken.None);

    private async Task SayAsync(TestClinic clinic, string serviceUrl, string id = "a1")
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "what's the weather",
            ChannelId = "emulator",
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: "c"),
            From = new ChannelAccount("u"),
            Recipient = new ChannelAccount("b"),
        };
        await clinic.Services.GetRequiredService<TurnGate>().RunAsync(
            new InboundActivity(new ConversationKey("emulator", "c"), id, null, activity.Type, true, BotSerializer.Serialize(activity), _time.GetUtcNow(), "u"), CancellationToken.None);
    }
}
