using MassageBot.Faults.Load;
using MassageBot.Storage;

namespace MassageBot.Faults.Checking;

/// <summary>Holds a client's account of a conversation, the database's, and the rehearsal's against each other.</summary>
internal sealed class TalkCheck(
    Func<ConversationKey, string, Task<IReadOnlyList<SentActivity>>> repliesTo,
    IReadOnlyDictionary<(Door, string), IReadOnlyList<string>> rehearsed,
    IReadOnlySet<ConversationKey> givenUp,
    Findings findings)
{
    /// <summary>Messages that have a turn.</summary>
    public int Messages { get; private set; }

    /// <summary>Replies in the transcripts.</summary>
    public int Replies { get; private set; }

    public async Task CheckAsync(Talk talk, StoredTalk stored)
    {
        var name = talk.Key.ConversationId;
        findings.Unless(talk.IsOver, "client that never got its answer", name);
        CheckMessages(talk, stored);
        foreach (var said in talk.Said.Where(said => said.ActivityId is not null))
            await CheckTurnAsync(talk, stored, said);
        CheckReplies(talk, stored);

        // With a turn that was given up, be it only the welcome's, the talk takes another way from there on, and the notice stands for the answer.
        var isAsRehearsed = !talk.IsOver || givenUp.Contains(talk.Key) || stored.Words.SequenceEqual(rehearsed[(talk.Door, talk.Script.Name)]);
        findings.Unless(isAsRehearsed, "conversation that went another way than without faults", name);
        if (talk.Door == Door.Line && talk.IsOver)
            CheckHeard(talk, stored);
    }

    private void CheckMessages(Talk talk, StoredTalk stored)
    {
        var order = stored.Items.Where(item => !item.Activity.IsBot).Select(item => item.ClientId).ToList();
        foreach (var said in talk.Said.Where(said => said.ActivityId is not null))
        {
            var count = order.Count(id => id == said.ClientId);
            findings.Unless(count > 0, "accepted message that is not in the transcript", said.ClientId);
            findings.Unless(count < 2, "message that is in the transcript twice", said.ClientId);
        }

        findings.Unless(order.Count <= talk.Said.Count, "message that nobody said", talk.Key.ConversationId);
        findings.Unless(order.SequenceEqual(talk.Said.Take(order.Count).Select(said => said.ClientId)), "messages in another order than said", talk.Key.ConversationId);
        Messages += order.Count;
    }

    private async Task CheckTurnAsync(Talk talk, StoredTalk stored, Said said)
    {
        var replies = (await repliesTo(talk.Key, said.ActivityId!)).Select(reply => reply.ActivityId).ToList();
        findings.Unless(replies.Count > 0, "accepted message without a reply", said.ClientId);
        var shown = stored.Items.Where(item => item.Activity.IsBot && item.Activity.ReplyTo == said.ActivityId).Select(item => item.Activity.Id).ToList();
        findings.Unless(shown.SequenceEqual(replies), "turn whose replies are not in the transcript once and in order", said.ClientId);
        if (talk.Door == Door.Inline && said.IsAnswered)
            findings.Unless(said.Replies.Select(reply => reply.Id).SequenceEqual(replies), "answer other than what is stored", said.ClientId);
    }

    private void CheckReplies(Talk talk, StoredTalk stored)
    {
        var known = talk.Said.Select(said => said.ActivityId).ToHashSet();
        foreach (var (reply, _) in stored.Items.Where(item => item.Activity.IsBot))
        {
            Replies++;
            findings.Unless(!talk.IsOver || reply.ReplyTo is null || reply.ReplyTo == "start" || known.Contains(reply.ReplyTo), "reply to a message that nobody said", reply.Id);
        }
    }

    // What arrives last may still have been under way when the client left: what it heard must be the beginning of the transcript.
    private void CheckHeard(Talk talk, StoredTalk stored)
    {
        var all = stored.Items.Select(item => item.Activity.Id).ToList();
        var heard = talk.Heard.ConvertAll(h => h.Id);
        var name = talk.Key.ConversationId;
        findings.Unless(heard.Count == heard.Distinct().Count(), "something heard twice", name);
        findings.Unless(heard.SequenceEqual(all.Take(heard.Count)), "something not heard, or out of order", name);
        findings.Unless(heard.Count == all.Count, "end of a conversation not heard", name);
    }
}
