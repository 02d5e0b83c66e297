namespace MassageBot.Storage.Tests.Contract;

/// <summary>What staff make of an escalation.</summary>
public abstract class CaseContract : StorageContract
{
    private const string Reference = "M-7K3P";
    private static readonly ConversationKey StaffChannel = new("msteams", "19:case@thread.tacv2");
    private static readonly StaffMember Ada = new("id-ada", "Ada");
    private static readonly StaffMember Ben = new("id-ben", "Ben");

    [ContractFact]
    public async Task A_case_is_claimed_and_resolved_and_remembers_who_and_when()
    {
        await OpenAsync();
        await MoveAsync(1, EscalationStep.Claimed, Ada);
        Storage.Time.Advance(TimeSpan.FromMinutes(7));
        await MoveAsync(2, EscalationStep.Resolved, Ben, "called, seen by the GP");

        var kept = (await GetAsync())!;
        Assert.Equal((EscalationStatus.Resolved, 3L, Ada, Now.AddMinutes(-7), Now), (kept.Status, kept.Revision, kept.Holder, kept.ClaimedAt!.Value, kept.ResolvedAt!.Value));
        var history = await Storage.Escalations.HistoryAsync(Reference, CancellationToken.None);
        Assert.Equal(
            [(EscalationStep.Opened, null, null), (EscalationStep.Claimed, Ada, null), (EscalationStep.Resolved, Ben, "called, seen by the GP")],
            history.Select(item => (item.Step, item.By, item.Note)));
    }

    [ContractFact]
    public async Task Of_two_who_claim_at_once_the_second_must_look_again()
    {
        await OpenAsync();
        await MoveAsync(1, EscalationStep.Claimed, Ada);

        await Assert.ThrowsAsync<StateConflictException>(() => MoveAsync(1, EscalationStep.Claimed, Ben));

        Assert.Equal(Ada, (await GetAsync())!.Holder);
        Assert.Equal(2, (await Storage.Escalations.HistoryAsync(Reference, CancellationToken.None)).Count);
    }

    [ContractTheory]
    [InlineData(EscalationStep.Claimed)]
    [InlineData(EscalationStep.Resolved)]
    [InlineData(EscalationStep.Expired)]
    [InlineData(EscalationStep.Reminded)]
    public async Task A_resolved_case_takes_no_further_step(EscalationStep step)
    {
        await OpenAsync();
        await MoveAsync(1, EscalationStep.Resolved, Ada);

        var exception = await Assert.ThrowsAsync<StorageException>(() => MoveAsync(2, step, Ben));

        Assert.Equal(StorageErrors.WrongStep, exception.Code);
        Assert.Equal(EscalationStatus.Resolved, (await GetAsync())!.Status);
    }

    [ContractFact]
    public async Task A_reopened_case_is_free_again_and_has_no_holder_and_no_end()
    {
        await OpenAsync();
        await MoveAsync(1, EscalationStep.Claimed, Ada);
        await MoveAsync(2, EscalationStep.Resolved, Ada);
        await MoveAsync(3, EscalationStep.Reopened, Ben);

        var kept = (await GetAsync())!;
        Assert.Equal((EscalationStatus.Reopened, true, null, null), (kept.Status, kept.IsFree, kept.Holder, kept.ResolvedAt));
        await MoveAsync(4, EscalationStep.Claimed, Ben);
        Assert.Equal(Ben, (await GetAsync())!.Holder);
    }

    [ContractFact]
    public async Task A_note_changes_nothing_but_the_history()
    {
        await OpenAsync();
        await MoveAsync(1, EscalationStep.Noted, Ada, "no answer on the phone");

        var kept = (await GetAsync())!;
        Assert.Equal((EscalationStatus.Open, 2L, null), (kept.Status, kept.Revision, kept.Holder));
        Assert.Equal("no answer on the phone", (await Storage.Escalations.HistoryAsync(Reference, CancellationToken.None))[1].Note);
    }

    [ContractFact]
    public async Task A_promise_is_kept_in_mind_until_somebody_claims()
    {
        var promised = Now.AddMinutes(15);
        await OpenAsync(promised);
        Assert.Equal(promised, await NextAsync());
        Assert.Empty(await ToRemindAsync());

        Storage.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(Reference, Assert.Single(await ToRemindAsync()).Reference);
        await MoveAsync(1, EscalationStep.Reminded, null, remindAt: Now.AddMinutes(10));
        Assert.Empty(await ToRemindAsync());
        Assert.Equal((1, promised), ((await GetAsync())!.Reminders, (await GetAsync())!.PromisedAt!.Value));

        await MoveAsync(2, EscalationStep.Claimed, Ada);
        Assert.Null(await NextAsync());
    }

    [ContractFact]
    public async Task A_step_of_a_case_that_does_not_exist_is_refused()
    {
        var exception = await Assert.ThrowsAsync<StorageException>(() => MoveAsync(1, EscalationStep.Claimed, Ada));

        Assert.Equal(StorageErrors.NoEscalation, exception.Code);
    }

    [ContractFact]
    public async Task A_case_is_found_by_its_number()
    {
        await OpenAsync();

        var number = (await GetAsync())!.Number;

        Assert.Equal(Reference, (await Storage.Escalations.GetAsync(number, CancellationToken.None))!.Reference);
        Assert.Null(await Storage.Escalations.GetAsync(number + 1, CancellationToken.None));
    }

    [ContractFact]
    public async Task Figures_count_questions_refusals_levels_and_the_time_to_the_first_claim()
    {
        await OpenAsync();
        await CommitAsync(await AcceptAndTakeAsync("?"), [], [], [new QuestionLogged("a", "answer", [], Now), new QuestionLogged("b", "refuse", [], Now)]);
        Storage.Time.Advance(TimeSpan.FromMinutes(4));
        await MoveAsync(1, EscalationStep.Claimed, Ada);
        await MoveAsync(2, EscalationStep.Resolved, Ada);
        await MoveAsync(3, EscalationStep.Reopened, Ada);
        Storage.Time.Advance(TimeSpan.FromHours(4));
        await MoveAsync(4, EscalationStep.Claimed, Ben);

        var figures = await Storage.Escalations.CountAsync(Now.AddDays(-7), Now.AddSeconds(1), CancellationToken.None);
        Assert.Equal((2, 1, 1, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(4)), (figures.Questions, figures.Refusals, figures.Claimed, figures.MedianTimeToClaim!.Value, figures.LongestTimeToClaim!.Value));
        Assert.Equal([("URGENT", 1)], figures.ByLevel.Select(pair => (pair.Key, pair.Value)));
        var before = await Storage.Escalations.CountAsync(Now.AddDays(-14), Now.AddDays(-7), CancellationToken.None);
        Assert.Equal((0, 0, 0, null), (before.Questions, before.Refusals, before.Claimed, before.MedianTimeToClaim));
    }

    private async Task OpenAsync(DateTimeOffset? promisedAt = null) => await CommitAsync(
        await AcceptAndTakeAsync("help"), [], [], [new EscalationOpened(Reference, "URGENT", null, ["R-01"], null, null, null, Now, "3f2a") { PromisedAt = promisedAt }]);

    private async Task MoveAsync(long seen, EscalationStep step, StaffMember? by, string? note = null, DateTimeOffset? remindAt = null)
    {
        var turn = await AcceptAndTakeAsync("press", StaffChannel);
        try
        {
            await CommitAsync(turn, [], [], [new EscalationMoved(Reference, seen, step, by, note, Now, remindAt)]);
        }
        catch (StorageException)
        {
            await FailAsync(turn);
            await FailAsync((await TakeAsync(StaffChannel))!);
            await FailAsync((await TakeAsync(StaffChannel))!);
            throw;
        }
    }

    private Task<EscalationRecord?> GetAsync() => Storage.Escalations.GetAsync(Reference, CancellationToken.None);

    private Task<DateTimeOffset?> NextAsync() => Storage.Escalations.NextReminderAsync(CancellationToken.None);

    private Task<IReadOnlyList<EscalationRecord>> ToRemindAsync() => Storage.Escalations.ListToRemindAsync(Now, 10, CancellationToken.None);
}
