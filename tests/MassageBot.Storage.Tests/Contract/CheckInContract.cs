namespace MassageBot.Storage.Tests.Contract;

public abstract class CheckInContract : CareContract
{
    private static readonly CheckInAnswer Worse = new("worse", 6, ["fever"], "ROUTINE", ["DR02"], "v9");

    [ContractFact]
    public async Task It_is_claimed_when_it_is_due_and_not_before()
    {
        await AddAsync(Planned("t-1"));
        Assert.Equal(Now.AddHours(24), await CheckIns.NextAsync(CancellationToken.None));

        Storage.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        Assert.Empty((await ClaimAsync()).CheckIns);
        Storage.Time.Advance(TimeSpan.FromMilliseconds(1));

        var claimed = await ClaimOneAsync();
        Assert.Equal(("day-1", "t-1", "c-1", false, null), (claimed.Step, claimed.TreatmentId, claimed.Client.ExternalId, claimed.IsReminder, claimed.Conversation));
    }

    [ContractFact]
    public async Task Nothing_leaves_while_it_can_still_be_taken_back()
    {
        await AddAsync(Planned("t-1", "c-1", Step("end", 0)));

        Assert.Empty((await ClaimAsync()).CheckIns);
        Assert.Equal(1, await CheckIns.WithdrawAsync("t-1", CancellationToken.None));
        Storage.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Empty((await ClaimAsync()).CheckIns);
        Assert.Equal((CheckInStatus.Cancelled, "withdrawn"), await StandAsync());
    }

    [ContractFact]
    public async Task Of_two_nodes_one_claims_it_and_a_dead_nodes_claim_is_taken_over()
    {
        await DueAsync();
        var first = await ClaimOneAsync();
        Assert.Empty((await ClaimAsync()).CheckIns);

        Storage.Time.Advance(Lease);
        var second = await ClaimOneAsync();

        Assert.Equal(1, (await SettleAsync(ToChat(first))).Lost);
        Assert.Equal(1, (await SettleAsync(ToChat(second))).Handed);
        Assert.Equal(1, (await SettleAsync(ToChat(second))).Lost);
        Assert.Single(await WaitingAsync());
    }

    [ContractFact]
    public async Task A_crash_before_it_is_handed_over_lets_it_be_claimed_again_and_one_after_it_does_not()
    {
        await DueAsync();
        await ClaimOneAsync();
        await Storage.CrashAndReopenAsync();
        Storage.Time.Advance(Lease);
        var again = await ClaimOneAsync();
        Assert.Equal([Chat], (await SettleAsync(ToChat(again))).Accepted.Select(activity => activity.Conversation));

        await Storage.CrashAndReopenAsync();

        Storage.Time.Advance(TimeSpan.FromHours(10));
        Assert.Empty((await ClaimAsync()).CheckIns);
        Assert.Equal([Chat], await WaitingAsync());
        var turn = (await TakeAsync())!;
        Assert.Equal(($"check-in-{again.Id}", "client-1"), (turn.ActivityId, turn.FromId));
        Assert.Empty((await TranscriptAsync()).Items);
    }

    [ContractFact]
    public async Task It_knows_the_conversation_of_its_client()
    {
        await AddAsync(Planned("t-1"));
        await Storage.Conversations.CreateAsync(new ConversationRecord(Chat, "user-1", "en", Now), CancellationToken.None);
        await LinkAsync();
        Storage.Time.Advance(TimeSpan.FromDays(1));

        var claimed = await ClaimOneAsync();

        Assert.Equal((Chat, "user-1"), (claimed.Conversation, claimed.UserId));
    }

    [ContractFact]
    public async Task Without_consent_it_is_skipped_and_with_one_that_came_in_time_it_goes_out()
    {
        var silent = Planned("t-1");
        await AddAsync(silent with { Treatment = silent.Treatment with { Consent = null } });
        var late = Planned("t-2", "c-2");
        await AddAsync(late with { Treatment = late.Treatment with { Consent = null } });
        await LinkAsync("c-2");
        await TurnAsync(new CareConsented(new CareConsent("v2", Now, "chat")));
        Storage.Time.Advance(TimeSpan.FromDays(1));

        var claims = await ClaimAsync();

        Assert.Equal(("t-2", 1), (Assert.Single(claims.CheckIns).TreatmentId, claims.Settled));
        Assert.Equal((CheckInStatus.Skipped, SkipReasons.NoConsent), await StandAsync());
    }

    [ContractFact]
    public async Task Stop_cancels_what_is_planned_and_holds_for_what_is_already_claimed()
    {
        await AddAsync(Planned("t-1", "c-1", Step("day-1", 24), Step("day-2", 48)));
        await LinkAsync();
        Storage.Time.Advance(TimeSpan.FromDays(1));
        var claimed = await ClaimOneAsync();

        await TurnAsync(new CareOptedOut("chat", Now));

        var settlement = await SettleAsync(ToChat(claimed));
        Assert.Equal((0, 1), (settlement.Handed, settlement.Skipped + settlement.Lost));
        Storage.Time.Advance(TimeSpan.FromDays(2));
        Assert.Empty((await ClaimAsync()).CheckIns);
        Assert.All(await CheckIns.ListOfTreatmentAsync("t-1", CancellationToken.None), checkIn => Assert.Equal((CheckInStatus.Cancelled, "opted-out"), (checkIn.Status, checkIn.Reason)));
    }

    [ContractFact]
    public async Task An_old_consent_that_is_sent_once_more_does_not_undo_a_stop_and_a_new_one_does()
    {
        await AddAsync(Planned("t-1"));
        await LinkAsync();
        await TurnAsync(new CareOptedOut("chat", Now));

        await AddAsync(Planned("t-2"));
        Storage.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await ClaimAsync()).Settled);
        var renewed = Planned("t-3");
        await AddAsync(renewed with { Treatment = renewed.Treatment with { Consent = new CareConsent("v2", Now, "paper") } });

        Storage.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("t-3", (await ClaimOneAsync()).TreatmentId);
    }

    [ContractFact]
    public async Task While_sending_is_paused_nothing_is_claimed_and_what_is_claimed_is_not_handed_over()
    {
        await DueAsync();
        var claimed = await ClaimOneAsync();
        Assert.True(await CheckIns.SetPausedAsync(true, Now, CancellationToken.None));
        Assert.False(await CheckIns.SetPausedAsync(true, Now.AddHours(1), CancellationToken.None));

        Assert.Equal(1, (await SettleAsync(ToChat(claimed))).PutOff);
        Assert.True((await ClaimAsync()).IsPaused);
        Assert.Equal(Now, await CheckIns.PausedSinceAsync(CancellationToken.None));

        Assert.True(await CheckIns.SetPausedAsync(false, Now, CancellationToken.None));
        Assert.Equal(1, (await SettleAsync(ToChat(await ClaimOneAsync()))).Handed);
    }

    [ContractFact]
    public async Task Two_check_ins_of_one_client_never_go_out_at_once()
    {
        await AddAsync(Planned("t-1", "c-1", Step("a", 1, 20)));
        await AddAsync(Planned("t-2", "c-1", Step("a", 1, 20)));
        await AddAsync(Planned("t-3", "c-1", Step("a", 1, 2)));
        await AddAsync(Planned("t-4", "c-1", Step("a", 1, 2, safety: true)));
        Storage.Time.Advance(TimeSpan.FromHours(1));

        var settlement = await SettleAsync([.. (await ClaimAsync()).CheckIns.Select(checkIn => ToChat(checkIn))]);

        Assert.Equal((2, 1, 1), (settlement.Handed, settlement.PutOff, settlement.Skipped));
        Assert.Equal((CheckInStatus.Skipped, SkipReasons.TooClose), await StandAsync("t-3"));
        Storage.Time.Advance(Spacing);
        Assert.Equal("t-2", (await ClaimOneAsync()).TreatmentId);
    }

    [ContractFact]
    public async Task One_reminder_follows_when_nobody_answered_and_then_none()
    {
        await DueAsync(TimeSpan.FromHours(6));
        await SettleAsync(ToChat(await ClaimOneAsync()));
        Storage.Time.Advance(TimeSpan.FromHours(6));

        var reminder = await ClaimOneAsync();
        Assert.True(reminder.IsReminder);
        Assert.Equal(1, (await SettleAsync(ToChat(reminder))).Handed);

        Storage.Time.Advance(TimeSpan.FromDays(5));
        Assert.Empty((await ClaimAsync()).CheckIns);
        var checkIn = await TheCheckInAsync();
        Assert.Equal((CheckInStatus.HandedOver, true), (checkIn.Status, checkIn.RemindedAt is not null));
    }

    [ContractTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_or_a_stop_ends_the_reminder(bool answered)
    {
        await DueAsync(TimeSpan.FromHours(6));
        await LinkAsync();
        var claimed = await ClaimOneAsync();
        await SettleAsync(ToChat(claimed));
        await CommitAsync((await TakeAsync())!);

        await TurnAsync(answered ? new CheckInAnswered(claimed.Id, Worse, Now) : new CareOptedOut("chat", Now));

        Storage.Time.Advance(TimeSpan.FromHours(6));
        Assert.Empty((await ClaimAsync()).CheckIns);
        Assert.Equal(answered ? CheckInStatus.Answered : CheckInStatus.HandedOver, (await TheCheckInAsync()).Status);
    }

    [ContractFact]
    public async Task The_answer_is_kept_with_what_it_led_to_and_only_from_the_clients_own_conversation()
    {
        await DueAsync();
        await LinkAsync();
        var claimed = await ClaimOneAsync();
        await SettleAsync(ToChat(claimed));
        await CommitAsync((await TakeAsync())!);
        var stranger = new ConversationKey("directline", "chat-2");

        await CommitAsync(await AcceptAndTakeAsync("x", stranger), [], [], [new CheckInAnswered(claimed.Id, Worse with { Choice = "better" }, Now)]);
        Assert.Null((await TheCheckInAsync()).Answer);
        await TurnAsync(new CheckInAnswered(claimed.Id, Worse, Now));

        var answer = (await CheckIns.FindAsync(claimed.Id, CancellationToken.None))!.Answer!;
        Assert.Equal(("worse", 6, "ROUTINE", "v9"), (answer.Choice, answer.Strength, answer.Level, answer.ContentVersion));
        Assert.Equal(["fever"], answer.Signs);
        Assert.Equal(["DR02"], answer.RuleIds);
    }

    [ContractFact]
    public async Task What_was_put_off_waits_and_what_failed_says_why()
    {
        await DueAsync();
        var claimed = await ClaimOneAsync();
        Assert.Equal(1, (await SettleAsync(new CheckInPutOff(claimed, Now.AddHours(1), "mail-server", IsFailure: true))).PutOff);
        Assert.Empty((await ClaimAsync()).CheckIns);
        Storage.Time.Advance(TimeSpan.FromHours(1));

        var again = await ClaimOneAsync();
        Assert.Equal(1, again.Attempts);
        await SettleAsync(new CheckInMailed(again));
        Assert.Equal("mail", (await TheCheckInAsync()).Way);
        Assert.True(await CheckIns.FailAsync(again.Id, "mailbox-unknown", CancellationToken.None));

        Assert.Equal((CheckInStatus.Failed, "mailbox-unknown"), await StandAsync());
    }

    [ContractFact]
    public async Task They_are_listed_by_the_time_they_are_due()
    {
        await AddAsync(Planned("t-1", "c-1", Step("a", 30), Step("b", 10)));
        await AddAsync(Planned("t-2", "c-2", Step("a", 20)));

        var listed = await CheckIns.ListAsync(Now.AddHours(10), Now.AddHours(30), 10, CancellationToken.None);

        Assert.Equal([("t-1", "b"), ("t-2", "a")], listed.Select(checkIn => (checkIn.Treatment.ExternalId, checkIn.Step)));
    }

    private async Task DueAsync(TimeSpan? remind = null)
    {
        await AddAsync(Planned("t-1", "c-1", Step("day-1", 24, remind: remind)));
        Storage.Time.Advance(TimeSpan.FromDays(1));
    }

    private async Task<(CheckInStatus, string?)> StandAsync(string treatment = "t-1")
    {
        var checkIn = await TheCheckInAsync(treatment);
        return (checkIn.Status, checkIn.Reason);
    }
}
