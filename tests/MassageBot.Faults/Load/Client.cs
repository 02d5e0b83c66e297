using MassageBot.Storage;

namespace MassageBot.Faults.Load;

/// <summary>One client: says a script through a door, and repeats what got no answer, with the same id.</summary>
internal sealed class Client(Caller caller, ChannelInbox inbox, Pace pace, Func<string> newId, TimeSpan silence)
{
    /// <summary>How often a message of any talk was answered.</summary>
    public int Answered { get; private set; }

    /// <summary>How often a stream was opened again.</summary>
    public int Reconnections { get; private set; }

    /// <summary>How often a stream was silent for too long.</summary>
    public int Silences { get; private set; }

    /// <summary>Says the script of a talk to its end.</summary>
    public Task TalkAsync(Talk talk) => talk.Door switch
    {
        Door.Line => TalkOnLineAsync(talk),
        var door => TalkOnApiAsync(talk, door == Door.Channel ? inbox.Address : null),
    };

    private async Task TalkOnApiAsync(Talk talk, Uri? channel)
    {
        talk.Key = new ConversationKey("emulator", newId());
        var conversation = talk.Key.ConversationId;
        foreach (var text in talk.Script.Messages)
        {
            var said = await NextAsync(talk, text);
            var (body, sent) = await caller.SendAsync(node => Bodies.Message(node, conversation, said, channel));
            (said.Sent, said.ActivityId) = (sent, said.ClientId);
            if (channel is null)
                said.Replies = [.. body.GetProperty("activities").EnumerateArray().Select(Heard.Of)];
            else
                await inbox.WhenAnsweredAsync(conversation, said.ClientId, caller.GiveUp);
            Answer(said);
        }

        talk.IsOver = true;
    }

    private async Task TalkOnLineAsync(Talk talk)
    {
        var (opened, _) = await caller.SendAsync(Bodies.Token);
        var token = Bodies.Text(opened, "token");
        var conversation = Bodies.Text(opened, "conversationId");
        talk.Key = new ConversationKey("directline", conversation);
        await caller.SendAsync(node => Bodies.Begin(node, token));
        await using var ear = new LineEar(caller, talk, token, silence);
        await ear.HearAsync(heard => heard.IsBot);
        foreach (var text in talk.Script.Messages)
        {
            var said = await NextAsync(talk, text);
            var (body, sent) = await caller.SendAsync(node => Bodies.Post(node, token, conversation, said));
            (said.Sent, said.ActivityId) = (sent, Bodies.Text(body, "id"));
            await ear.HearAsync(heard => heard.IsBot && heard.ReplyTo == said.ActivityId);
            Answer(said);
        }

        Reconnections += ear.Connections - 1;
        Silences += ear.Silences;
        talk.IsOver = true;
    }

    private async Task<Said> NextAsync(Talk talk, string text)
    {
        await pace.WaitAsync(caller.GiveUp);
        var said = new Said(newId(), text);
        talk.Said.Add(said);
        return said;
    }

    private void Answer(Said said)
    {
        said.IsAnswered = true;
        Answered++;
    }
}
