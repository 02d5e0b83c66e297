using MassageBot.Faults.Load;
using MassageBot.Storage;

namespace MassageBot.Faults.Checking;

/// <summary>The count would notice: each kind of breach, made by hand.</summary>
public sealed class CheckTests
{
    private readonly List<(Heard Activity, string? ClientId)> _stored =
    [
        (new Heard("1", null, "welcome", true), null),
        (new Heard("2", null, "one", false), "m1"),
        (new Heard("3", "2", "answer to one", true), null),
        (new Heard("4", null, "two", false), "m2"),
        (new Heard("5", "4", "answer to two", true), null),
    ];

    private readonly HashSet<ConversationKey> _givenUp = [];
    private readonly Talk _talk = new(Door.Line, new Script("script", ["one", "two"])) { Key = new ConversationKey("directline", "c"), IsOver = true };

    public CheckTests()
    {
        _talk.Said.Add(new Said("m1", "one") { ActivityId = "2", IsAnswered = true });
        _talk.Said.Add(new Said("m2", "two") { ActivityId = "4", IsAnswered = true });
        _talk.Heard.AddRange(_stored.Select(item => item.Activity));
    }

    [Fact]
    public async Task What_is_as_promised_is_not_complained_of() => Assert.Equal(0, await CountAsync());

    [Theory]
    [InlineData("a message that is gone", 1)]
    [InlineData("a reply that is gone", 2)]
    [InlineData("the last reply that is gone", 4)]
    public async Task What_is_missing_is_noticed(string what, int at)
    {
        _stored.RemoveAt(at);

        Assert.True(await CountAsync() > 0, what);
    }

    [Theory]
    [InlineData("a message that is there twice", 1, 2)]
    [InlineData("a reply that is there twice", 2, 3)]
    [InlineData("a reply that is said again at the end", 2, 5)]
    public async Task What_is_there_twice_is_noticed(string what, int from, int to)
    {
        _stored.Insert(to, (_stored[from].Activity with { Id = "9" }, _stored[from].ClientId));

        Assert.True(await CountAsync() > 0, what);
    }

    [Fact]
    public async Task Another_order_is_noticed()
    {
        _stored.Reverse(1, 4);

        Assert.True(await CountAsync() > 0);
    }

    [Fact]
    public async Task A_turn_that_went_another_way_is_noticed()
    {
        _stored[4] = (_stored[4].Activity with { Text = "answer to one" }, null);

        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task The_notice_of_a_turn_that_was_given_up_stands_for_the_answer_be_it_the_welcome()
    {
        _stored[0] = (_stored[0].Activity with { Text = "notice" }, null);
        Assert.Equal(1, await CountAsync());

        _givenUp.Add(_talk.Key);

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_a_client_did_not_hear_or_heard_twice_is_noticed()
    {
        _talk.Heard.RemoveAt(2);
        Assert.True(await CountAsync() > 0);
        _talk.Heard.Insert(2, _stored[2].Activity);
        Assert.Equal(0, await CountAsync());

        _talk.Heard.Insert(3, _stored[2].Activity);

        Assert.True(await CountAsync() > 0);
    }

    [Fact]
    public async Task A_client_that_was_never_answered_is_noticed()
    {
        _talk.IsOver = false;

        Assert.Equal(1, await CountAsync());
    }

    private async Task<int> CountAsync()
    {
        var findings = new Findings();
        string[] words = ["welcome", "> one", "answer to one", "> two", "answer to two"];
        var check = new TalkCheck(
            (_, id) => Task.FromResult<IReadOnlyList<SentActivity>>([new SentActivity(id == "2" ? "3" : "5", 0, default, "message", "{}")]),
            new Dictionary<(Door, string), IReadOnlyList<string>> { [(Door.Line, "script")] = words },
            _givenUp,
            findings);
        await check.CheckAsync(_talk, new StoredTalk(_stored));
        return findings.Count;
    }
}
