namespace MassageBot.Storage.Tests.Contract;

public abstract class ErasureContract : StorageContract
{
    protected const string Marker = "zebra-marker";

    [ContractFact]
    public async Task Erasing_an_unknown_conversation_gives_a_receipt_of_zeros()
    {
        Assert.Equal(new ErasureReceipt(Chat, Now, 0, 0, 0, 0, 0, 0), await EraseAsync());
    }

    [ContractFact]
    public async Task Erasing_leaves_nothing_that_can_be_read_back()
    {
        var open = await FillAsync(Chat);

        var receipt = await EraseAsync();

        Assert.Equal(new ErasureReceipt(Chat, Now, 6, 3, 1, 1, 1, 1) { Treatments = 1, CheckIns = 1 }, receipt);
        Assert.Empty((await TranscriptAsync()).Items);
        Assert.Empty(await WaitingAsync());
        Assert.Empty(await Storage.Questions.ListAsync(null, 10, CancellationToken.None));
        Assert.Equal(new OutboxCount(0, 0), await Storage.Outbox.CountAsync(CancellationToken.None));
        var escalation = (await Storage.Escalations.GetAsync("M-7K3P", CancellationToken.None))!;
        Assert.Equal(("URGENT", null, null), (escalation.Level, escalation.Summary, escalation.Contact));
        Assert.Null((await Storage.Conversations.FindAsync(Chat, CancellationToken.None))!.UserId);
        await Assert.ThrowsAsync<LeaseLostException>(() => CommitAsync(open, [new StateChange(StateKeys.Conversation(Chat), Marker, null)], [Reply(Marker)]));
        Assert.Empty((await AcceptAndTakeAsync("new start")).State);
        Assert.Equal(new ErasureReceipt(Chat, Now, 1, 0, 0, 0, 0, 0), await EraseAsync());
    }

    [ContractFact]
    public async Task Other_conversations_stay()
    {
        var other = new ConversationKey("directline", "chat-10");
        await CommitAsync(await AcceptAndTakeAsync("hello", other), [new StateChange(StateKeys.Conversation(other), "{}", null)], [Reply("hi", deliver: true)], [new QuestionLogged("q", "answer", ["soreness"], Now)]);
        await CommitAsync(await AcceptAndTakeAsync("thumb", other), [], [], [new AnswerRated("chat-10|0000002", "soreness", "v1", Verdict.Helpful, Now)]);
        await FillAsync(Chat);

        await EraseAsync();

        Assert.Equal(3, (await TranscriptAsync(conversation: other)).Items.Count);
        Assert.Equal(Verdict.Helpful, Assert.Single(await Storage.Questions.ListAsync(null, 10, CancellationToken.None)).Verdict);
        Assert.Equal(new OutboxCount(1, 0), await Storage.Outbox.CountAsync(CancellationToken.None));
        Assert.Equal([StateKeys.Conversation(other)], (await AcceptAndTakeAsync("again", other)).State.Keys);
    }

    [ContractFact]
    public async Task Ids_never_return_after_an_erasure()
    {
        await FillAsync(Chat);
        await EraseAsync();

        Assert.Equal("chat-1|0000007", (await AcceptAsync("new start")).ActivityId);
    }

    [ContractFact]
    public async Task Forget_me_in_the_chat_erases_everything_but_its_confirmation()
    {
        await FillAsync(Chat, leaveOpen: false);
        var turn = await AcceptAndTakeAsync("forget me");

        var sent = await CommitAsync(
            turn,
            [new StateChange(StateKeys.Conversation(Chat), Marker, turn.State[StateKeys.Conversation(Chat)].Version)],
            [Reply("done")],
            [new ConversationErased()]);

        var item = Assert.Single((await TranscriptAsync()).Items);
        Assert.Equal((sent[0].ActivityId, Reply("done").Json), (item.ActivityId, item.Json));
        Assert.Empty((await AcceptAndTakeAsync("new start")).State);
    }

    protected Task<ErasureReceipt> EraseAsync() => Storage.Erasure.EraseAsync(Chat, CancellationToken.None);

    /// <summary>Puts the marker wherever a client's words or data can go; returns the turn that is left running.</summary>
    protected async Task<PendingTurn> FillAsync(ConversationKey chat, bool leaveOpen = true)
    {
        await Storage.Conversations.CreateAsync(new ConversationRecord(chat, $"user-{Marker}", $"locale-{Marker}", Now), CancellationToken.None);
        var message = Message(Marker, chat, id: $"a-{Marker}", clientId: $"c-{Marker}") with { FromId = $"from-{Marker}" };
        var turn = (await Storage.Turns.AcceptAndTakeAsync(message, Owner, CancellationToken.None)).Turn!;
        var sent = await CommitAsync(
            turn,
            [
                new StateChange(StateKeys.Conversation(chat), Marker, null),
                new StateChange(StateKeys.User(chat.ChannelId, $"from-{Marker}"), Marker, null),
                new StateChange(StateKeys.UserInConversation(chat, $"from-{Marker}"), Marker, null),
            ],
            [Reply(Marker), Reply(Marker, visible: false, deliver: true)],
            [
                new EscalationOpened("M-7K3P", "URGENT", null, ["R-01"], Marker, Marker, new ConsentGiven("v1", Now), Now, "3f2a"),
                new QuestionLogged(Marker, $"band-{Marker}", [Marker], Now, 0.4, Marker),
                new ConsentRecorded("contact", "v1", true, Now),
                new TreatmentTold(
                    new PlannedTreatment(
                        new NewTreatment(
                            Marker, new CareClient(null, Marker, Marker, Marker, Marker, Marker), Marker, Marker, [Marker], [Marker], Now, new CareConsent("v1", Now, "chat")),
                        [new NewCheckIn(Marker, Marker, Now, Now, Now.AddHours(1), false)]),
                    Now,
                    Marker),
            ]);
        var choice = (await Storage.Turns.AcceptAndTakeAsync(message with { ActivityId = $"b-{Marker}", ClientActivityId = null }, Owner, CancellationToken.None)).Turn!;
        await CommitAsync(
            choice,
            [],
            [Reply(Marker)],
            [new QuestionSettled($"a-{Marker}", Marker, Now), new AnswerRated(sent[0].ActivityId, Marker, Marker, Verdict.NotHelpful, Now)]);
        await ShowToStaffAsync();
        return leaveOpen ? await AcceptAndTakeAsync(Marker, chat) : turn;
    }

    // A card, a message of a talk and a note about the case, in the conversation of staff.
    private async Task ShowToStaffAsync()
    {
        var staff = new ConversationKey("msteams", "19:case@thread.tacv2");
        await CommitAsync(
            await AcceptAndTakeAsync("opened", staff),
            [],
            [Reply(Marker, deliver: true) with { Label = "M-7K3P" }, Reply(Marker, deliver: true) with { Label = "M-7K3P/talk" }],
            [new EscalationMoved("M-7K3P", 1, EscalationStep.Noted, new StaffMember("id-ada", "Ada"), Marker, Now)]);
        var card = (await Storage.Outbox.DueAsync(Now, 100, CancellationToken.None)).Single(item => item.Conversation == staff);
        await Storage.Outbox.MarkSentAsync(card.Id, "channel-1", CancellationToken.None);
    }
}
