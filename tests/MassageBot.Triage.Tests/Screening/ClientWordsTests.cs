using MassageBot.Triage.Screening;

namespace MassageBot.Triage.Tests.Screening;

/// <summary>Wordings of real-life clients that were once misread.</summary>
public class ClientWordsTests
{
    [Theory]
    [InlineData("I could die of embarrassment, I farted on the table", "suicidal-intent")]
    [InlineData("am I going to die", "suicidal-intent")]
    public void Fear_and_shame_are_no_wish_to_die(string text, string sign) =>
        Assert.NotEqual(Presence.Yes, Read(text).Facts[sign]);

    [Theory]
    [InlineData("I want to die this hurts so much")]
    [InlineData("I am going to end it, goodbye")]
    public void A_wish_to_die_is_heard_beside_pain(string text) =>
        Assert.Equal(Presence.Yes, Read(text).Facts["suicidal-intent"]);

    [Theory]
    [InlineData("I'd like to complain")]
    [InlineData("I want a refund")]
    public void A_complaint_about_the_service_is_no_symptom(string text) =>
        Assert.False(Read(text).OwnSymptomNow);

    [Theory]
    [InlineData("it hurts")]
    [InlineData("everything hurts")]
    [InlineData("something doesn't feel right since the massage")]
    public void A_complaint_that_names_nobody_is_the_writers(string text) =>
        Assert.True(Read(text).OwnSymptomNow);

    [Theory]
    [InlineData("I had a stroke last year can I have a massage", true)]
    [InlineData("my back hurts should I rest it", true)]
    [InlineData("my back hurts and I can't rest", false)]
    public void A_question_without_a_question_mark_is_heard_at_the_end_of_a_sentence(string text, bool isQuestion) =>
        Assert.Equal(isQuestion, Read(text).IsQuestion);

    [Theory]
    [InlineData("me shoulders are killing me", "neck")]
    [InlineData("my shoulders ache since Sunday", "neck")]
    public void Aching_shoulders_are_asked_about_like_a_neck(string text, string region) =>
        Assert.Contains(region, Read(text).Facts.WordsOf(FactNames.Region));

    [Fact]
    public void A_pop_in_the_neck_with_dizziness_is_an_emergency() =>
        Assert.Equal(Level.Emergency, TriageContent.Engine.Evaluate(Read("I heard a pop in my neck and now I feel dizzy").Facts).Level);

    [Fact]
    public void A_kind_of_neck_pain_never_had_before_needs_advice_today() =>
        Assert.Equal(Level.Urgent, TriageContent.Engine.Evaluate(Read("my neck hurts on one side and it's a type of pain I've never had").Facts).Level);

    [Theory]
    [InlineData("my peeing has gone funny and my back hurts")]
    [InlineData("my jaw aches and my left arm")]
    [InlineData("I feel drunk and haven't been drinking since he cracked my neck")]
    public void A_hard_sign_in_everyday_words_is_an_emergency(string text) =>
        Assert.Equal(Level.Emergency, TriageContent.Engine.Evaluate(Read(text).Facts).Level);

    [Theory]
    [InlineData("the therapist kept brushing my breast")]
    [InlineData("I'm 15 and my massage man asked me to keep a secret")]
    [InlineData("my client told me she's being hit by her boyfriend")]
    public void Harm_done_to_a_person_goes_the_safeguarding_way(string text) =>
        Assert.Equal(Route.Safeguarding, TriageContent.Engine.Evaluate(Read(text).Facts).Route);

    [Fact]
    public void A_parent_writes_about_a_child() =>
        Assert.True(Read("my 9 year old has a sore neck after a massage").AboutSomeoneElse);

    private static ScreenReading Read(string text) => Lexicons.Read(text);

    [Theory]
    [InlineData("Sore forearms after yesterday, mild. I had my wisdom teeth out under anaesthetic three weeks ago.", "recent-surgery")]
    [InlineData("Both thighs a little tender after yesterday's massage, the first since my daughter arrived four weeks ago", "pregnant-or-postpartum")]
    public void The_time_of_an_operation_or_a_birth_is_not_when_the_soreness_began(string text, string fact)
    {
        var facts = Lexicons.Read(text).Facts;

        Assert.Equal(Presence.Yes, facts[fact]);
        Assert.Empty(facts.WordsOf("onset"));
    }

    [Fact]
    public void A_time_without_another_event_is_when_it_began() =>
        Assert.Equal(["over-7"], Lexicons.Read("my back pain started three weeks ago").Facts.WordsOf("onset"));
}
