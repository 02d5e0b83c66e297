namespace MassageBot.Storage.Tests.Contract;

public abstract class RetentionContract : CareContract
{
    private const string Reference = "M-7K3P";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(100);
    private static readonly StaffMember Ada = new("id-ada", "Ada");
    private static readonly ConversationKey Staff = new("msteams", "19:case@thread.tacv2");
    private static readonly string[] Entries = ["soreness"];

    private IRetention Retention => Storage.Get<IRetention>();

    [ContractFact]
    public async Task What_is_over_goes_and_what_is_newer_stays()
    {
        var newer = new ConversationKey("directline", "chat-2");
        await SayAsync(Chat);
        Storage.Time.Advance(Kept);
        await SayAsync(newer);
        Storage.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new RetentionCount(1, 2, 0, 0, 0), await Retention.CountAsync(Cuts(), CancellationToken.None));
        Assert.Equal(3, (await TranscriptAsync()).Items.Count);

        // The question and the thumb go with their conversation.
        Assert.Equal(new RetentionCount(1, 0, 0, 0, 0), await RemoveAsync());

        Assert.Empty((await TranscriptAsync()).Items);
        Assert.Equal(3, (await TranscriptAsync(conversation: newer)).Items.Count);
        Assert.Single(await Storage.Questions.ListAsync(null, 10, CancellationToken.None));
        Assert.Equal(default, await RemoveAsync());
    }

    [ContractFact]
    public async Task What_is_kept_for_ever_is_not_touched()
    {
        await SayAsync(Chat);
        Storage.Time.Advance(TimeSpan.FromDays(20_000));

        Assert.Equal(default, await Retention.RemoveAsync(new RetentionCuts(null, null, null, null, null), 10, CancellationToken.None));
        Assert.Equal(3, (await TranscriptAsync()).Items.Count);
    }

    [ContractFact]
    public async Task At_most_the_limit_goes_at_once()
    {
        for (var i = 0; i < 5; i++)
            await SayAsync(new ConversationKey("directline", "chat-" + i));
        Storage.Time.Advance(Kept + Kept);

        Assert.Equal(2, (await Retention.RemoveAsync(Cuts(), 2, CancellationToken.None)).Conversations);
        Assert.Equal(2, (await Retention.RemoveAsync(Cuts(), 2, CancellationToken.None)).Conversations);
        Assert.Equal(1, (await Retention.RemoveAsync(Cuts(), 2, CancellationToken.None)).Conversations);
    }

    [ContractFact]
    public async Task A_conversation_that_is_still_at_work_stays()
    {
        await AcceptAsync("waits for its turn");
        var asked = new ConversationKey("directline", "chat-2");
        await AddAsync(Planned("t-1", "c-1", Step("far", 24 * 300, 24 * 310)));
        await LinkAsync("c-1", asked);
        var open = new ConversationKey("directline", "chat-3");
        await CommitAsync(await AcceptAndTakeAsync("dark urine", open), [], [], [Opened()]);
        Storage.Time.Advance(Kept + Kept);

        Assert.Equal(0, (await RemoveAsync()).Conversations);
    }

    [ContractFact]
    public async Task Treatments_go_with_their_answers_and_the_client_with_the_last_of_them()
    {
        await AddAsync(Planned("t-1", "c-1", Step("day-1", 24)));
        await DoneAsync();
        Storage.Time.Advance(Kept);
        await AddAsync(Planned("t-2", "c-1", Step("day-1", 24)));
        await DoneAsync();

        Assert.Equal(1, (await RemoveAsync()).Treatments);
        Assert.Equal(["t-2"], (await Treatments.ReadFileAsync("c-1", CancellationToken.None))!.Treatments.Select(treatment => treatment.ExternalId));
        Storage.Time.Advance(Kept);

        Assert.Equal(1, (await RemoveAsync()).Treatments);
        Assert.Null(await Treatments.ReadFileAsync("c-1", CancellationToken.None));
    }

    [ContractFact]
    public async Task Who_has_said_stop_stays_known_so_that_it_holds()
    {
        await AddAsync(Planned("t-1", "c-1", Step("day-1", 24)));
        await Treatments.OptOutAsync((await Treatments.ReadFileAsync("c-1", CancellationToken.None))!.ClientId, new CareOptedOut("mail", Now), CancellationToken.None);
        Storage.Time.Advance(Kept + Kept);

        Assert.Equal(1, (await RemoveAsync()).Treatments);

        Assert.NotNull((await Treatments.PermissionOfAsync("c-1", CancellationToken.None))!.OptedOutAt);
    }

    [ContractFact]
    public async Task A_treatment_with_a_check_in_to_come_stays()
    {
        await AddAsync(Planned("t-1", "c-1", Step("far", 24 * 300, 24 * 310)));
        Storage.Time.Advance(Kept + Kept);

        Assert.Equal(0, (await RemoveAsync()).Treatments);
    }

    [ContractFact]
    public async Task Of_a_closed_case_the_words_go_and_the_bare_fact_stays()
    {
        await CommitAsync(await AcceptAndTakeAsync("dark urine"), [], [], [Opened()]);
        await CommitAsync(
            await AcceptAndTakeAsync("opened", Staff), [], [Reply("a card", deliver: true) with { Label = Reference }],
            [new EscalationMoved(Reference, 1, EscalationStep.Resolved, Ada, "called", Now)]);
        Storage.Time.Advance(Kept + TimeSpan.FromDays(1));

        Assert.Equal(1, (await Retention.RemoveAsync(new RetentionCuts(null, null, null, Now - Kept, null), 10, CancellationToken.None)).Cases);

        var kept = (await Storage.Escalations.GetAsync(Reference, CancellationToken.None))!;
        Assert.Equal(("EMERGENCY", EscalationStatus.Resolved, null, null), (kept.Level, kept.Status, kept.Summary, kept.Contact));
        Assert.All(await Storage.Escalations.HistoryAsync(Reference, CancellationToken.None), step => Assert.Null(step.Note));
        Assert.DoesNotContain((await TranscriptAsync(conversation: Staff)).Items, item => item.Json.Contains("a card", StringComparison.Ordinal));
        Assert.Equal(0, (await RemoveAsync()).Cases);
    }

    [ContractFact]
    public async Task Messages_of_staff_go_when_they_were_delivered_and_the_place_stays()
    {
        await CommitAsync(await AcceptAndTakeAsync("help", Staff), [], [Reply("the commands", deliver: true)]);
        await CommitAsync(await AcceptAndTakeAsync("cases", Staff), [], [Reply("no cases", deliver: true)]);
        var first = (await Storage.Outbox.DueAsync(Now, 10, CancellationToken.None))[0];
        await Storage.Outbox.MarkSentAsync(first.Id, "channel-1", CancellationToken.None);
        Storage.Time.Advance(Kept + Kept);

        // Both questions and the answer that was delivered; the other one still waits.
        Assert.Equal(new RetentionCount(0, 0, 0, 0, 3), await RemoveAsync());
        Assert.Equal(new OutboxCount(1, 0), await Storage.Outbox.CountAsync(CancellationToken.None));
    }

    private RetentionCuts Cuts() => new(Now - Kept, Now - Kept, Now - Kept, Now - Kept, Now - Kept);

    private Task<RetentionCount> RemoveAsync() => Retention.RemoveAsync(Cuts(), 10, CancellationToken.None);

    private EscalationOpened Opened() => new(Reference, "EMERGENCY", null, ["DE01"], "a summary", "a contact", new ConsentGiven("v1", Now), Now, "3f2a");

    private async Task SayAsync(ConversationKey chat)
    {
        var sent = await CommitAsync(await AcceptAndTakeAsync("hello", chat), [], [Reply("an answer")], [new QuestionLogged("hello", "answer", Entries, Now)]);
        await CommitAsync(await AcceptAndTakeAsync("thumb", chat), [], [], [new AnswerRated(sent[0].ActivityId, Entries[0], "v1", Verdict.Helpful, Now)]);
    }

    // Everything planned is handed over and nothing more is to come.
    private async Task DoneAsync()
    {
        Storage.Time.Advance(TimeSpan.FromHours(24));
        await SettleAsync([.. (await ClaimAsync()).CheckIns.Select(checkIn => (CheckInDecision)new CheckInMailed(checkIn))]);
    }
}
