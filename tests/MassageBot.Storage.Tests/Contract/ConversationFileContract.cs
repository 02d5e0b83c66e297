namespace MassageBot.Storage.Tests.Contract;

/// <summary>What is kept of a conversation is read whole, and only its own.</summary>
public abstract class ConversationFileContract : StorageContract
{
    private static readonly ConversationKey Other = new("directline", "chat-2");

    [ContractFact]
    public async Task Of_an_unknown_conversation_there_is_nothing() => Assert.Null(await FileAsync(Chat));

    [ContractFact]
    public async Task All_kinds_are_read_in_order_and_nothing_of_another_conversation()
    {
        foreach (var conversation in new[] { Chat, Other })
        {
            await CommitAsync(
                await AcceptAndTakeAsync("first of " + conversation.ConversationId, conversation),
                [new StateChange(StateKeys.Conversation(conversation), "{\"a\":1}", null)],
                [Reply("answer to " + conversation.ConversationId)],
                [
                    new QuestionLogged("question of " + conversation.ConversationId, "answer", ["soreness"], Now, 0.9),
                    new EscalationOpened("M-" + conversation.ConversationId[^1] + "AAA", "URGENT", null, ["DU01"], "summary", "contact", new ConsentGiven("v1", Now), Now, "c1"),
                    new ConsentRecorded("escalation-contact", "v1", Granted: true, Now),
                ]);
            await CommitAsync(await AcceptAndTakeAsync("second of " + conversation.ConversationId, conversation), [], []);
            await CommitAsync(await AcceptAndTakeAsync("thumb", conversation), [], [], [new AnswerRated(conversation.ConversationId + "|0000002", "soreness", "v1", Verdict.Helpful, Now)]);
        }

        var file = (await FileAsync(Chat))!;

        Assert.Equal([true, false, true, true], file.Messages.Select(message => message.FromClient));
        Assert.DoesNotContain(file.Messages, message => message.Json.Contains("chat-2", StringComparison.Ordinal));
        var question = Assert.Single(file.Questions);
        Assert.Equal(("question of chat-1", 0.9, Verdict.Helpful), (question.Text, question.Confidence, question.Verdict));
        Assert.Equal(["soreness"], question.EntryIds);
        Assert.Equal(("M-1AAA", "contact"), (Assert.Single(file.Cases).Reference, file.Cases[0].Contact));
        Assert.Equal("v1", Assert.Single(file.Consents).TextVersion);
        Assert.Equal("{\"a\":1}", file.Memory);
        Assert.Empty(file.Care);
    }

    [ContractFact]
    public async Task A_long_conversation_is_read_to_its_end()
    {
        const int Many = 1203;
        for (var i = 0; i < Many; i++)
            await AcceptAsync("message");

        Assert.Equal(Many, (await FileAsync(Chat))!.Messages.Count);
    }

    [ContractFact]
    public async Task An_erasure_of_one_conversation_takes_the_others_of_the_client_along()
    {
        await CommitAsync(await AcceptAndTakeAsync("words in the other", Other), [], [Reply("heard")]);

        await CommitAsync(await AcceptAndTakeAsync("forget me"), [], [Reply("done")], [new ConversationErased { Also = [Other, Chat, new("directline", "never-opened")] }]);

        Assert.Empty((await FileAsync(Other))!.Messages);
        Assert.Equal([false], (await FileAsync(Chat))!.Messages.Select(message => message.FromClient));
    }

    [ContractFact]
    public async Task What_a_turn_does_not_keep_is_gone_and_a_repeat_is_known_all_the_same()
    {
        await Storage.Turns.AcceptAsync(Message("zebra words", id: "once"), CancellationToken.None);
        await CommitAsync((await TakeAsync())!, [], [Reply("heard")], [new HeardUnkept()]);

        var again = await Storage.Turns.AcceptAsync(Message("zebra words", id: "once"), CancellationToken.None);

        Assert.True(again.IsDuplicate);
        Assert.DoesNotContain((await FileAsync(Chat))!.Messages, message => message.Json.Contains("zebra", StringComparison.Ordinal));
    }

    private Task<ConversationFile?> FileAsync(ConversationKey conversation) => Storage.Get<IConversationFiles>().ReadAsync(conversation, CancellationToken.None);
}
