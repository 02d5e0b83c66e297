using MassageBot.Faults.Load;

namespace MassageBot.Faults.Checking;

/// <summary>Holds what a channel got against what was committed: all of it, in order. More than once is no breach, but counted.</summary>
internal sealed class DeliveryCheck(ChannelInbox inbox, Findings findings)
{
    /// <summary>Replies that were committed for a channel.</summary>
    public int Committed { get; private set; }

    /// <summary>How often one came once more.</summary>
    public int Doubles { get; private set; }

    public void Check(Talk talk, StoredTalk stored)
    {
        var committed = stored.Items.Where(item => item.Activity.IsBot).Select(item => (item.Activity.ReplyTo, item.Activity.Text)).ToList();
        var delivered = inbox.DeliveredTo(talk.Key.ConversationId).Select(heard => (heard.ReplyTo, heard.Text)).ToList();
        Committed += committed.Count;

        // One that comes again may come late, from a process that was paused in the middle of sending it.
        var once = delivered.Distinct().ToList();
        Doubles += delivered.Count - once.Count;
        findings.Unless(once.Count >= committed.Count, "reply that the channel never got", talk.Key.ConversationId);
        findings.Unless(once.SequenceEqual(committed), "replies that the channel got otherwise than committed", talk.Key.ConversationId);
    }
}
