namespace MassageBot.Storage.Tests.Contract;

/// <summary>A talk between a client and somebody of the clinic: what is shared, said, found again and forgotten.</summary>
public abstract class CaseTalkContract : StorageContract
{
    private const string Reference = "M-7K3P";
    private static readonly ConversationKey StaffChannel = new("msteams", "19:case@thread.tacv2");
    private static readonly StaffMember Ada = new("id-ada", "Ada");

    [ContractFact]
    public async Task A_client_can_share_more_of_a_case_that_exists_and_it_stands_where_it_stood()
    {
        await OpenAsync(promisedAt: Now.AddMinutes(5));
        await ShareAsync(1, "- dark urine", "0123 456789");

        var kept = (await GetAsync())!;
        Assert.Equal(("- dark urine", "0123 456789", new ConsentGiven("t1", Now)), (kept.Summary, kept.Contact, kept.Consent));
        Assert.Equal((EscalationStatus.Open, 2L, Now.AddMinutes(5), Now.AddMinutes(5)), (kept.Status, kept.Revision, kept.PromisedAt!.Value, kept.RemindAt!.Value));
        Assert.Equal([(EscalationStep.Opened, null), (EscalationStep.Shared, null)], (await HistoryAsync()).Select(item => (item.Step, item.By)));
    }

    [ContractFact]
    public async Task What_is_not_shared_anew_stays_as_it_was_shared_before()
    {
        await OpenAsync();
        await ShareAsync(1, "- dark urine", "0123 456789");
        await ShareAsync(2, "- dark urine, fever", null);

        Assert.Equal(("- dark urine, fever", "0123 456789"), ((await GetAsync())!.Summary, (await GetAsync())!.Contact));
    }

    [ContractFact]
    public async Task Whoever_shares_by_an_older_look_must_look_again()
    {
        await OpenAsync();
        await MoveAsync(1, EscalationStep.Claimed);

        await Assert.ThrowsAsync<StateConflictException>(() => ShareAsync(1, "- dark urine", null));

        Assert.Null((await GetAsync())!.Summary);
    }

    [ContractFact]
    public async Task To_share_more_of_a_case_that_does_not_exist_is_refused()
    {
        var exception = await Assert.ThrowsAsync<StorageException>(() => ShareAsync(1, "- dark urine", null));

        Assert.Equal(StorageErrors.NoEscalation, exception.Code);
    }

    [ContractFact]
    public async Task Words_to_the_client_and_handing_back_leave_a_case_where_it_stands()
    {
        await OpenAsync();
        await MoveAsync(1, EscalationStep.Claimed);
        await MoveAsync(2, EscalationStep.Answered, "Hello.");
        await MoveAsync(3, EscalationStep.HandedBack);

        var kept = (await GetAsync())!;
        Assert.Equal((EscalationStatus.Claimed, 4L, Ada), (kept.Status, kept.Revision, kept.Holder));
        Assert.Equal([(EscalationStep.Answered, "Hello."), (EscalationStep.HandedBack, null)], (await HistoryAsync()).Skip(2).Select(item => (item.Step, item.Note)));
    }

    [ContractFact]
    public async Task A_message_that_was_heard_is_found_by_its_id_and_nothing_else_is()
    {
        var heard = await AcceptAsync("hello", id: "a-1");
        var turn = (await TakeAsync())!;
        var sent = await CommitAsync(turn, Reply("hi"));
        await Storage.Turns.AcceptAsync(Message("{}", id: "hidden", visible: false), CancellationToken.None);

        Assert.Contains("hello", (await FindAsync("a-1"))!.Json, StringComparison.Ordinal);
        Assert.Equal(heard.Sequence, (await FindAsync("a-1"))!.Sequence);
        Assert.Null(await FindAsync(sent[0].ActivityId));
        Assert.Null(await FindAsync("hidden"));
        Assert.Null(await FindAsync("a-2"));
        Assert.Null(await Storage.Conversations.FindHeardAsync(Chat with { ConversationId = "chat-2" }, "a-1", CancellationToken.None));
    }

    [ContractFact]
    public async Task The_last_message_heard_is_the_clients_latest_and_not_the_bots()
    {
        Assert.Null(await LastAsync());
        await CommitAsync(await AcceptAndTakeAsync("first"), Reply("hi"));
        await CommitAsync(await AcceptAndTakeAsync("second"), Reply("hi again"));
        await Storage.Turns.AcceptAsync(Message("{}", visible: false), CancellationToken.None);
        await AcceptAsync("elsewhere", Chat with { ConversationId = "chat-2" });

        Assert.Contains("second", (await LastAsync())!.Json, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task After_an_erasure_nothing_was_heard()
    {
        await CommitAsync(await AcceptAndTakeAsync("hello"), Reply("hi"));
        await Storage.Erasure.EraseAsync(Chat, CancellationToken.None);

        Assert.Null(await LastAsync());
    }

    [ContractFact]
    public async Task What_staff_sent_about_a_case_goes_with_the_client_and_what_they_sent_about_another_stays()
    {
        await OpenAsync();
        await HearAsync(Reference, "about the client");
        await HearAsync("M-7K3PX", "about another");

        await Storage.Erasure.EraseAsync(Chat, CancellationToken.None);

        var kept = (await TranscriptAsync(conversation: StaffChannel)).Items.Select(item => item.Json).ToList();
        Assert.DoesNotContain(kept, json => json.Contains("about the client", StringComparison.Ordinal));
        Assert.Contains(kept, json => json.Contains("about another", StringComparison.Ordinal));
    }

    [ContractFact]
    public async Task A_message_that_was_sent_anew_is_the_one_that_changes_from_then_on()
    {
        await SendAsync(replaces: false);
        Assert.Null(await NextAsync("channel-1"));
        await SendAsync(replaces: true);
        Assert.Equal("channel-1", await NextAsync("channel-2"));
        await SendAsync(replaces: true);
        Assert.Equal("channel-2", await NextAsync("channel-2"));
    }

    [ContractFact]
    public async Task What_was_sent_about_a_clients_cases_is_listed_each_label_once()
    {
        await OpenAsync();
        await SendAsync(replaces: false);
        await NextAsync("channel-1");
        await SendAsync(replaces: true);
        await NextAsync("channel-1");
        await CommitAsync(await AcceptAndTakeAsync("said", StaffChannel), Reply("said", deliver: true) with { Label = Reference + "/said/1" }, Reply("other", deliver: true) with { Label = "M-7K3PX" });
        await NextAsync("channel-2");
        await NextAsync("channel-3");
        await CommitAsync(await AcceptAndTakeAsync("said", StaffChannel), Reply("waits", deliver: true) with { Label = Reference + "/said/2" });

        Assert.Equal(
            [new CaseShown(StaffChannel, Reference, Reference), new CaseShown(StaffChannel, Reference, Reference + "/said/1")],
            await Storage.Escalations.ListShownAsync(Chat, CancellationToken.None));
        Assert.Empty(await Storage.Escalations.ListShownAsync(StaffChannel, CancellationToken.None));
    }

    private async Task SendAsync(bool replaces) => await CommitAsync(
        await AcceptAndTakeAsync("case", StaffChannel), Reply("card", deliver: true) with { Label = Reference, Replaces = replaces });

    // Which message the next one changes; it is then sent under an id.
    private async Task<string?> NextAsync(string sentAs)
    {
        var item = Assert.Single(await Storage.Outbox.DueAsync(Now, 10, CancellationToken.None));
        await Storage.Outbox.MarkSentAsync(item.Id, sentAs, CancellationToken.None);
        return item.ReplacesChannelId;
    }

    private async Task HearAsync(string about, string words) =>
        await CommitAsync(await AcceptAndTakeAsync(words, StaffChannel), [], [], [new HeardAbout(about)]);

    private async Task OpenAsync(DateTimeOffset? promisedAt = null) => await CommitAsync(
        await AcceptAndTakeAsync("help"), [], [], [new EscalationOpened(Reference, "EMERGENCY", null, ["R-01"], null, null, null, Now, "3f2a") { PromisedAt = promisedAt }]);

    private async Task ShareAsync(long seen, string summary, string? contact) => await CommitAsync(
        await AcceptAndTakeAsync("yes"), [], [], [new EscalationShared(Reference, seen, summary, contact, new ConsentGiven("t1", Now), Now)]);

    private async Task MoveAsync(long seen, EscalationStep step, string? note = null) =>
        await CommitAsync(await AcceptAndTakeAsync("press", StaffChannel), [], [], [new EscalationMoved(Reference, seen, step, Ada, note, Now)]);

    private Task<EscalationRecord?> GetAsync() => Storage.Escalations.GetAsync(Reference, CancellationToken.None);

    private Task<IReadOnlyList<EscalationHistoryItem>> HistoryAsync() => Storage.Escalations.HistoryAsync(Reference, CancellationToken.None);

    private Task<TranscriptItem?> FindAsync(string id) => Storage.Conversations.FindHeardAsync(Chat, id, CancellationToken.None);

    private Task<TranscriptItem?> LastAsync() => Storage.Conversations.FindLastHeardAsync(Chat, CancellationToken.None);
}
