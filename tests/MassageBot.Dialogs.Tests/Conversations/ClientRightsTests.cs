namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>What a client asks about their own data, in everyday words and wherever the conversation stands.</summary>
public sealed class ClientRightsTests
{
    private readonly Talk _talk = new();

    [Theory]
    [InlineData("what do you know about me")]
    [InlineData("What do you know about me?")]
    [InlineData("Hi, can you please tell me what you know about me")]
    [InlineData("what data do you hold about me?")]
    [InlineData("so what have you got on me")]
    [InlineData("Thanks for your help. What do you have on me?")]
    public async Task What_is_kept_is_said_by_kind_and_what_is_not_kept_is_not_spoken_of(string words)
    {
        _talk.Records.Kept = new KeptRecords { Messages = 12, CheckIns = 4, AnsweredCheckIns = 1, HasEmail = true };

        var reply = Assert.Single(await _talk.SayAsync(words));

        Assert.Equal(OutcomeKinds.Command, reply.Kind);
        Assert.Contains("yours and mine: 12", reply.Text, StringComparison.Ordinal);
        Assert.Contains("planned or asked: 4", reply.Text, StringComparison.Ordinal);
        Assert.Contains("an e-mail address", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cases", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_client_told_is_counted_and_not_told_again()
    {
        await _talk.SayAsync("my lower back hurts since my massage yesterday");

        var reply = (await _talk.SayAsync("what do you know about me"))[0];

        Assert.Matches("Answers about how you are: [1-9]", reply.Text);
        Assert.DoesNotContain("back", reply.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_nothing_is_kept_that_is_said()
    {
        _talk.Records.Kept = new KeptRecords();

        Assert.StartsWith("Nothing is kept", Assert.Single(await _talk.SayAsync("what do you have on me")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("send me a copy")]
    [InlineData("Could you please send me a copy of my data?")]
    [InlineData("can I have a copy please")]
    [InlineData("I'd like a copy of my data")]
    [InlineData("export my data")]
    [InlineData("please send me everything you have on me")]
    public async Task A_copy_is_a_link_that_says_how_long_it_works(string words)
    {
        var reply = Assert.Single(await _talk.SayAsync(words));

        Assert.Contains("(https://clinic.example/copy?t=abc)", reply.Text, StringComparison.Ordinal);
        Assert.Contains("30 minutes", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_link_can_be_given_the_clinic_is_named()
    {
        _talk.Records.Link = null;

        Assert.Contains("Test Clinic gives you the copy", Assert.Single(await _talk.SayAsync("send me a copy")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forget me")]
    [InlineData("Please delete all my data now.")]
    [InlineData("I want you to forget me")]
    [InlineData("I am done here. Delete everything you know about me, please.")]
    public async Task Erasing_is_asked_back_and_the_receipt_holds_numbers_only(string words)
    {
        _talk.Records.Kept = new KeptRecords { Messages = 9, Treatments = 1, CheckIns = 5 };
        Assert.Equal("forget", Assert.Single(await _talk.SayAsync(words)).QuestionId);
        Assert.Equal(0, _talk.Journal.Forgotten);

        var receipt = Assert.Single(await _talk.SayAsync("yes")).Text;

        Assert.Equal(1, _talk.Journal.Forgotten);
        Assert.Contains("Erased: 2 November 2026, 09:00 UTC", receipt, StringComparison.Ordinal);
        Assert.Contains("Messages: 9", receipt, StringComparison.Ordinal);
        Assert.Contains("Check-ins: 5", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("Cases", receipt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what do you know about me")]
    [InlineData("send me a copy")]
    public async Task In_the_middle_of_the_questions_it_is_answered_and_the_question_comes_again(string words)
    {
        var asked = (await _talk.SayAsync("my lower back hurts since my massage"))[^1].QuestionId;

        var replies = await _talk.SayAsync(words);

        Assert.Equal([OutcomeKinds.Command, OutcomeKinds.Question], replies.Select(r => r.Kind));
        Assert.Equal(asked, replies[^1].QuestionId);
    }

    [Theory]
    [InlineData("what do you know about me")]
    [InlineData("ok thanks. please send me a copy")]
    public async Task In_the_middle_of_a_check_in_it_is_answered_and_the_question_comes_again(string words)
    {
        await _talk.InviteAsync("day-1");
        await _talk.SayAsync("Better");

        var replies = await _talk.SayAsync(words);

        Assert.Equal([OutcomeKinds.Command, OutcomeKinds.Question], replies.Select(r => r.Kind));
        Assert.Equal("strength", replies[^1].QuestionId);
    }

    [Theory]
    [InlineData("send me a copy. I can't breathe and my chest hurts")]
    [InlineData("forget me, I can't breathe and my chest hurts")]
    [InlineData("What do you know about me? My legs are numb and I can't pee.")]
    public async Task A_sign_of_danger_in_the_same_message_comes_first(string words)
    {
        var replies = await _talk.SayAsync(words);

        Assert.Equal("EMERGENCY", replies[0].Level);
        Assert.DoesNotContain(replies, r => r.Kind == OutcomeKinds.Command);
        Assert.Equal(0, _talk.Records.Copies);
        Assert.Equal(0, _talk.Journal.Forgotten);
    }

    [Fact]
    public async Task A_complaint_beside_it_is_looked_into()
    {
        var replies = await _talk.SayAsync("Send me a copy. My lower back hurts since my massage.");

        Assert.Contains(replies, r => r.Kind == OutcomeKinds.Question);
        Assert.Equal(0, _talk.Records.Copies);
    }

    [Theory]
    [InlineData("what do you know about massage")]
    [InlineData("can you copy the price list")]
    [InlineData("I forget what you said")]
    [InlineData("help me please now")]
    public async Task What_only_sounds_like_it_is_none(string words)
    {
        await _talk.SayAsync(words);

        Assert.Equal(0, _talk.Records.Copies);
        Assert.Equal(0, _talk.Journal.Forgotten);
        Assert.DoesNotContain(await _talk.SayAsync("yes"), r => r.Text.Contains("receipt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_who_holds_the_conversation_does_not_get_it()
    {
        await _talk.HearFromClinicAsync(new StaffWord("M-1", "Ana", "Hello"));

        Assert.Equal(OutcomeKinds.Command, Assert.Single(await _talk.SayAsync("what do you know about me")).Kind);
        Assert.Empty(_talk.Escalations.PassedOn);
    }
}
