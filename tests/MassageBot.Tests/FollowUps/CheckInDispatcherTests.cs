using MassageBot.FollowUps;
using MassageBot.Storage;
using MassageBot.Tests.Turns;
using MassageBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.FollowUps;

public sealed class CheckInDispatcherTests
{
    private static readonly TimeSpan Undo = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task The_whole_plan_enters_the_clients_conversation_each_step_once_and_at_most_one_reminder_each()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann");

        for (var hour = 0; hour < 24 * 12; hour++)
            await rig.AfterAsync(Hour);

        Assert.Equal(
            ["end-of-session", "day-1", "day-1 reminder", "days-2-3", "days-2-3 reminder", "day-7", "day-7 reminder"], await rig.ToldAsync("ann"));
        Assert.Equal(["end-of-session HandedOver", "day-1 HandedOver", "days-2-3 HandedOver", "day-7 HandedOver"], await rig.StandAsync("t-1"));
    }

    [Fact]
    public async Task Nothing_leaves_in_the_time_in_which_it_can_be_taken_back()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann");

        await rig.AfterAsync(Undo - TimeSpan.FromSeconds(1));
        Assert.Empty(await rig.ToldAsync("ann"));
        await rig.AfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["end-of-session"], await rig.ToldAsync("ann"));
    }

    [Fact]
    public async Task After_an_outage_of_days_what_is_over_is_skipped_and_nothing_comes_in_a_heap()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann");

        await rig.AfterAsync(TimeSpan.FromDays(8));

        Assert.Equal(["day-7"], await rig.ToldAsync("ann"));
        Assert.Equal(["end-of-session Skipped too-late", "day-1 Skipped too-late", "days-2-3 Skipped too-late", "day-7 HandedOver"], await rig.StandAsync("t-1"));
    }

    [Fact]
    public async Task After_an_outage_nobody_is_woken()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann", zone: "Asia/Tokyo");

        // 26 hours later it is nine in the evening in Tokyo.
        await rig.AfterAsync(TimeSpan.FromHours(26));
        Assert.Contains("day-1 Planned quiet-hours", await rig.StandAsync("t-1"));
        await rig.AfterAsync(TimeSpan.FromHours(11));

        Assert.Equal(["day-1"], await rig.ToldAsync("ann"));
    }

    [Fact]
    public async Task Paused_nothing_leaves_on_any_node_and_resumed_it_goes_on()
    {
        await using var rig = await CareRig.StartAsync();
        var other = await rig.AddNodeAsync();
        await rig.AddAsync("t-1", "ann");
        await rig.CheckIns.SetPausedAsync(true, rig.Now, CancellationToken.None);

        await rig.AfterAsync(Hour);
        await rig.AfterAsync(TimeSpan.Zero, other);
        Assert.Empty(await rig.ToldAsync("ann"));
        await rig.CheckIns.SetPausedAsync(false, rig.Now, CancellationToken.None);
        await rig.AfterAsync(TimeSpan.Zero, other);

        Assert.Equal(["end-of-session"], await rig.ToldAsync("ann"));
    }

    [Fact]
    public async Task After_stop_nothing_comes_any_more()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann");
        await rig.AfterAsync(Undo);

        await rig.TurnAsync("ann", new CareOptedOut("chat", rig.Now));
        await rig.AfterAsync(TimeSpan.FromHours(24));
        await rig.AfterAsync(TimeSpan.FromDays(7));

        Assert.Equal(["end-of-session"], await rig.ToldAsync("ann"));
        Assert.All((await rig.StandAsync("t-1")).Skip(1), stand => Assert.EndsWith("Cancelled opted-out", stand, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_consent_nothing_comes()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann", consent: false);

        await rig.AfterAsync(Hour);

        Assert.Empty(await rig.ToldAsync("ann"));
        Assert.Equal("end-of-session Skipped no-consent", (await rig.StandAsync("t-1"))[0]);
    }

    [Fact]
    public async Task Who_has_no_conversation_is_asked_by_mail()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann", linked: false);

        await rig.AfterAsync(Hour);

        Assert.Equal(["ann@example.org end-of-session"], rig.Mail.Taken);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_taken_is_tried_again_and_one_that_never_will_is_a_failure_that_staff_see()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann", linked: false);
        await rig.AddAsync("t-2", "eve", linked: false);
        rig.Mail.Answer = checkIn => checkIn.TreatmentId == "t-2" ? CheckInMailResult.Refused("mailbox-unknown")
            : checkIn.Attempts < 2 ? throw new IOException("no server") : CheckInMailResult.Taken;

        await rig.AfterAsync(Undo);
        Assert.Equal("end-of-session Planned IOException", (await rig.StandAsync("t-1"))[0]);
        Assert.Equal("end-of-session Failed mailbox-unknown", (await rig.StandAsync("t-2"))[0]);
        await rig.AfterAsync(TimeSpan.FromMinutes(1));
        await rig.AfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(["ann@example.org end-of-session"], rig.Mail.Taken);
    }

    [Fact]
    public async Task Each_mail_is_noted_as_soon_as_it_has_left()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann", linked: false);
        await rig.AddAsync("t-2", "eve", linked: false);
        var stands = new List<string>();
        rig.Mail.Answer = checkIn =>
        {
            stands.Add(string.Join(" | ", rig.StandAsync("t-1").GetAwaiter().GetResult()[0], rig.StandAsync("t-2").GetAwaiter().GetResult()[0]));
            return CheckInMailResult.Taken;
        };

        await rig.AfterAsync(Undo);

        Assert.Equal(["end-of-session Claimed | end-of-session Claimed", "end-of-session HandedOver | end-of-session Claimed"], stands);
    }

    [Fact]
    public async Task Two_check_ins_of_one_client_that_are_due_together_are_not_mailed_together()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann", linked: false);
        await rig.AddAsync("t-2", "ann", linked: false);

        await rig.AfterAsync(TimeSpan.FromHours(24));

        Assert.Equal("day-1 HandedOver", (await rig.StandAsync("t-1"))[1]);
        Assert.Equal("day-1 Planned too-close", (await rig.StandAsync("t-2"))[1]);
    }

    [Fact]
    public async Task A_stop_or_a_pause_while_others_are_being_mailed_holds_for_those_who_wait()
    {
        await using var rig = await CareRig.StartAsync();
        foreach (var client in (string[])["ann", "bob", "eve"])
            await rig.AddAsync("t-" + client, client, linked: false);
        rig.Mail.Answer = checkIn =>
        {
            var bob = rig.Treatments.ReadFileAsync("bob", CancellationToken.None).GetAwaiter().GetResult()!.ClientId;
            rig.Treatments.OptOutAsync(bob, new CareOptedOut("mail", rig.Now), CancellationToken.None).GetAwaiter().GetResult();
            return CheckInMailResult.Taken;
        };

        await rig.AfterAsync(Undo);
        Assert.Equal(["ann@example.org end-of-session", "eve@example.org end-of-session"], rig.Mail.Taken);
        rig.Mail.Answer = checkIn =>
        {
            rig.CheckIns.SetPausedAsync(true, rig.Now, CancellationToken.None).GetAwaiter().GetResult();
            return CheckInMailResult.Taken;
        };
        await rig.AfterAsync(TimeSpan.FromHours(24));

        Assert.Equal(["ann@example.org day-1", "ann@example.org end-of-session", "eve@example.org end-of-session"], rig.Mail.Taken);
    }

    [Fact]
    public async Task A_mail_server_that_is_slow_never_makes_a_claim_run_out_under_way()
    {
        await using var rig = await CareRig.StartAsync();
        foreach (var client in (string[])["ann", "bob", "eve"])
            await rig.AddAsync("t-" + client, client, linked: false);
        rig.Mail.Answer = _ =>
        {
            rig.Time.Advance(TimeSpan.FromSeconds(40));
            return CheckInMailResult.Taken;
        };

        rig.Time.Advance(Undo);
        var first = await rig.Get<CheckInDispatcher>().RunOnceAsync(rig.Now, CancellationToken.None);
        await rig.AfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(2, first.Handed);
        Assert.Equal(3, rig.Mail.Taken.Count);
    }

    [Fact]
    public async Task Without_any_way_to_a_client_it_is_skipped_and_said_so()
    {
        await using var rig = await CareRig.StartAsync();
        rig.Mail.IsAvailable = false;
        await rig.AddAsync("t-1", "ann", linked: false);

        await rig.AfterAsync(Hour);

        Assert.Equal("end-of-session Skipped no-way", (await rig.StandAsync("t-1"))[0]);
    }

    [Theory]
    [InlineData("claim", "Before")]
    [InlineData("claim", "After")]
    [InlineData("settle", "Before")]
    [InlineData("settle", "After")]
    public async Task Whenever_a_node_dies_another_one_hands_over_what_is_left_and_nothing_twice(string call, string fault)
    {
        await using var rig = await CareRig.StartAsync();
        var other = await rig.AddNodeAsync();
        await rig.AddAsync("t-1", "ann");
        await rig.AddAsync("t-2", "eve", linked: false);
        ((FaultyCheckInStore)rig.CheckIns).Plan = name => name == call ? Enum.Parse<Fault>(fault) : Fault.None;
        await Assert.ThrowsAsync<StorageException>(() => rig.AfterAsync(Undo));

        await rig.AfterAsync(TimeSpan.FromMinutes(2), other);
        await other.Services.GetRequiredService<TurnGate>().RecoverAsync(CancellationToken.None);
        await other.Services.GetRequiredService<ConversationLanes>().WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["end-of-session"], await rig.ToldAsync("ann"));
        Assert.Equal(["eve@example.org end-of-session"], rig.Mail.Taken);
    }

    [Fact]
    public async Task On_several_nodes_at_once_each_check_in_goes_out_once()
    {
        await using var rig = await CareRig.StartAsync();
        var nodes = new[] { rig.Host, await rig.AddNodeAsync(), await rig.AddNodeAsync() };
        var clients = Enumerable.Range(0, 60).Select(i => "client-" + i).ToList();
        foreach (var client in clients)
            await rig.AddAsync("t-of-" + client, client);
        rig.Time.Advance(Undo);

        await Task.WhenAll(nodes.Select(node => rig.AfterAsync(TimeSpan.Zero, node)));

        foreach (var client in clients)
            Assert.Equal(["end-of-session"], await rig.ToldAsync(client));
    }

    [Fact]
    public async Task Nothing_about_a_client_stands_in_the_log()
    {
        await using var rig = await CareRig.StartAsync();
        await rig.AddAsync("t-1", "ann", linked: false);
        rig.Mail.Answer = _ => throw new IOException();

        await rig.AfterAsync(Undo);

        Assert.NotEmpty(rig.Log.Lines);
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains("ann", StringComparison.OrdinalIgnoreCase) && line.Contains("example", StringComparison.Ordinal));
    }
}
