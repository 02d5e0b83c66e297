using MassageBot.Triage.Screening;

namespace MassageBot.Triage.Tests.Screening;

public sealed class LanguageTrapTests
{
    [Theory]
    [InlineData("no chest pain, numbness or fever")]
    [InlineData("No numbness, no weakness, no trouble peeing, just a sore back")]
    [InlineData("neither chest pain nor breathlessness")]
    [InlineData("my legs aren't numb or weak")]
    [InlineData("chest pain: no")]
    [InlineData("no double vision, slurred speech or facial droop")]
    [InlineData("I haven't lost control of my bladder")]
    public void A_list_of_negations_denies_each_item(string text) => Assert.Empty(Lexicons.Alarms(text));

    [Fact]
    public void A_denied_sign_is_known_to_be_absent()
    {
        var facts = Lexicons.Read("no chest pain, fever or double vision").Facts;

        Assert.Equal(Presence.No, facts["chest-pain"]);
        Assert.Equal(Presence.No, facts["fever"]);
        Assert.Equal(Presence.No, facts["double-vision"]);
    }

    [Theory]
    [InlineData("no chest pain but I can't breathe properly", "breathless")]
    [InlineData("everything is fine apart from numbness between my legs", "saddle-numb")]
    [InlineData("not dizzy or sick, except my mouth is droopy", "face-droop")]
    [InlineData("no fever, my calf is swollen", "swollen-calf")]
    [InlineData("no pain, numb between my legs", "saddle-numb")]
    [InlineData("no headache, can't feel my legs", "both-legs")]
    [InlineData("no sleep, chest pain", "chest-pain")]
    [InlineData("my cough won't stop and chest pain", "chest-pain")]
    [InlineData("no headache and a fever", "fever")]
    public void What_follows_the_exception_stands(string text, string sign) => Assert.Contains(sign, Lexicons.Present(text));

    [Theory]
    [InlineData("I wouldn't call it weak, my leg just won't do what I want", "one-limb-weak")]
    [InlineData("not numb exactly but I can't feel my feet", "both-legs")]
    [InlineData("There's no numbness, just can't feel myself wipe", "saddle-numb")]
    public void The_description_beats_a_denied_label(string text, string sign) => Assert.Contains(sign, Lexicons.Present(text));

    [Theory]
    [InlineData("I had numbness in my legs two years ago but it cleared up")]
    [InlineData("had chest pain years ago, all checked and clear")]
    [InlineData("My hand went numb during the session but it went away within a minute")]
    [InlineData("I used to get blackouts as a teenager")]
    public void What_is_past_and_resolved_raises_no_alarm(string text) => Assert.Empty(Lexicons.Alarms(text));

    [Theory]
    [InlineData("my mouth drooped for ten minutes, all fine now", "face-droop")]
    [InlineData("couldn't speak properly for five minutes last night but it's fine now", "speech-trouble")]
    [InlineData("my left arm went dead and so did my leg, it passed after ten minutes", "one-side-weak")]
    [InlineData("My eyesight went black on one side, came back after a while", "vision-loss")]
    public void Signs_of_a_stroke_stand_even_when_they_have_passed(string text, string sign) => Assert.Contains(sign, Lexicons.Present(text));

    [Fact]
    public void An_old_clot_is_a_fact_about_the_person_and_no_alarm()
    {
        var text = "I had a DVT two years ago";

        Assert.Equal(Presence.Yes, Lexicons.Read(text).Facts["past-clot"]);
        Assert.Empty(Lexicons.Alarms(text));
    }

    [Theory]
    [InlineData("a colleague once had chest pain after a massage")]
    [InlineData("my aunt had a blood clot last year")]
    [InlineData("heard about a guy who couldn't walk after a Thai massage")]
    public void Another_persons_past_raises_no_alarm(string text) => Assert.Empty(Lexicons.Alarms(text));

    [Theory]
    [InlineData("my wife's face has gone all droopy", "face-droop")]
    [InlineData("my mum is struggling for breath after her massage", "breathless")]
    [InlineData("a customer just rang, says she has no feeling round her back passage", "saddle-numb")]
    public void Another_person_now_gets_the_full_reading(string text, string sign)
    {
        var reading = Lexicons.Read(text);

        Assert.Equal(Presence.Yes, reading.Facts[sign]);
        Assert.True(reading.AboutSomeoneElse);
    }

    [Theory]
    [InlineData("can massage cause a stroke?")]
    [InlineData("Can deep tissue massage cause numbness?")]
    [InlineData("suppose a client has a seizure, what do you do")]
    [InlineData("what if I get chest pain during the session?")]
    public void A_general_question_or_a_what_if_raises_no_alarm(string text)
    {
        Assert.Empty(Lexicons.Alarms(text));
        Assert.False(Lexicons.Read(text).OwnSymptomNow);
        Assert.True(Lexicons.Read(text).IsQuestion || text.StartsWith("suppose", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_about_ones_own_sign_is_no_general_question() =>
        Assert.Contains("both-legs", Lexicons.Present("Is it normal that I can't feel my legs?"));

    [Theory]
    [InlineData("my legs are killing me")]
    [InlineData("dying to come again, what's a good routine")]
    [InlineData("heart attack prices")]
    [InlineData("my arms are toast")]
    [InlineData("I'd kill for an appointment this week")]
    public void An_idiom_alone_raises_no_alarm(string text) => Assert.Empty(Lexicons.Alarms(text));

    [Theory]
    [InlineData("my arms are toast")]
    [InlineData("my body is wrecked")]
    [InlineData("something feels really wrong, I don't feel right")]
    public void A_complaint_that_fits_no_sign_is_doubtful(string text) => Assert.True(Lexicons.Read(text).Doubtful);

    [Theory]
    [InlineData("I'm fine really, don't want to waste your time, but I've wet myself twice", "bladder-change")]
    [InlineData("Sorry to bother you, it's probably nothing, but I have a dull ache in the middle of my chest", "chest-pain")]
    [InlineData("just a bit breathless, silly really", "breathless")]
    [InlineData("My friend says it's just stress but I can't feel my left side", "one-side-weak")]
    public void Minimising_words_have_no_weight(string text, string sign) => Assert.Contains(sign, Lexicons.Present(text));

    [Theory]
    [InlineData("numness btween my legs", "saddle-numb")]
    [InlineData("brething is difficult", "breathless")]
    [InlineData("chst pain", "chest-pain")]
    [InlineData("chessst paaain", "chest-pain")]
    [InlineData("chestpain", "chest-pain")]
    [InlineData("I c\u0430n't bre\u200bathe", "breathless")]
    [InlineData("CAN\u2019T BREATHE!!! \U0001F62D", "breathless")]
    [InlineData("ch\u00e9st p\u00e4in", "chest-pain")]
    public void Spelling_and_disguise_do_not_hide_a_sign(string text, string sign) => Assert.Contains(sign, Lexicons.Present(text));

    [Theory]
    [InlineData("Eliquis")]
    [InlineData("xarelto")]
    [InlineData("coumadin")]
    [InlineData("clopidogrel")]
    public void Blood_thinners_are_known_by_their_brand(string medicine) =>
        Assert.Equal(Presence.Yes, Lexicons.Read($"I take {medicine} and have a bruise").Facts["anticoagulant"]);

    [Fact]
    public void Steroid_tablets_are_known_by_their_short_name() =>
        Assert.Equal(Presence.Yes, Lexicons.Read("I'm on pred and my spine hurts").Facts["steroids"]);

    [Theory]
    [InlineData("8")]
    [InlineData("\U0001F44D")]
    [InlineData("yes")]
    [InlineData("")]
    public void A_bare_number_or_emoji_says_nothing_by_itself(string text)
    {
        var reading = Lexicons.Read(text);

        Assert.Equal(Facts.None, reading.Facts);
        Assert.False(reading.OwnSymptomNow);
    }

    [Fact]
    public void A_message_with_several_signs_gives_all_of_them()
    {
        var first = Lexicons.Present("I can't control my bladder and my legs are numb");
        Assert.Contains("bladder-change", first);
        Assert.Contains("both-legs", first);

        var second = Lexicons.Present("sore, warm, puffy left calf since my flight");
        Assert.Contains("swollen-calf", second);
        Assert.Contains("long-travel", second);

        var third = Lexicons.Present("my pee is like cola and my thighs are agony");
        Assert.Contains("dark-urine", third);
        Assert.Contains("muscle-pain", third);
    }

    [Theory]
    [InlineData("my lower back hurts since my massage", true)]
    [InlineData("my wife is dizzy since her massage", true)]
    [InlineData("is it normal to be sore the day after?", false)]
    [InlineData("feeling lousy post massage", false)]
    [InlineData("can I book for Tuesday at 3", false)]
    public void Own_symptoms_are_told_from_talk_about_symptoms(string text, bool own) => Assert.Equal(own, Lexicons.Read(text).OwnSymptomNow);

    [Theory]
    [InlineData("could not feel my legs after the epidural, that was in 2006", FindingScope.PastResolved)]
    [InlineData("in my youth I could not feel my legs for a day", FindingScope.PastResolved)]
    [InlineData("could not feel my legs, that was two years ago and still the same", FindingScope.Present)]
    [InlineData("my legs are numb, that was years ago my op", FindingScope.Present)]
    [InlineData("I had a hip op years ago and could not feel my legs this morning", FindingScope.Present)]
    public void What_is_dated_long_ago_is_past_unless_something_says_that_it_goes_on(string text, FindingScope scope) =>
        Assert.Equal([scope], Lexicons.Read(text).Findings.Where(finding => finding.SignId == "both-legs").Select(finding => finding.Scope).Distinct());

    [Fact]
    public void Plain_facts_are_read_along()
    {
        var facts = Lexicons.Read("my lower back is sore 6/10 since yesterday's massage and getting worse").Facts;

        Assert.Equal(6m, facts.NumberOf("strength"));
        Assert.Equal(["hours"], facts.WordsOf("onset"));
        Assert.Equal(["worse"], facts.WordsOf("trend"));
        Assert.Contains("lower-back", facts.WordsOf("region"));
    }

    [Theory]
    [InlineData("my back hurts since yesterday's massage", "yesterday")]
    [InlineData("I had a massage yesterday, my back hurts", "yesterday")]
    [InlineData("my back hurts. Massage two days ago.", "days-2-3")]
    [InlineData("my back started hurting yesterday, massage was ten days ago", null)]
    [InlineData("I had a massage, yesterday my back began to hurt", null)]
    [InlineData("I had a massage and today my back hurts", null)]
    [InlineData("sore from the massage since yesterday", null)]
    public void A_day_is_that_of_the_session_only_within_one_part_of_a_sentence(string text, string? day) =>
        Assert.Equal(day is null ? [] : [day], Lexicons.Read(text).Facts.WordsOf(FactNames.SessionAgo));

    [Fact]
    public void A_finding_says_where_it_stands_in_the_text()
    {
        var text = "Hi! I have chest pain.";
        var finding = Assert.Single(Lexicons.Read(text).Findings, finding => finding.SignId == "chest-pain");

        Assert.Equal(FindingScope.Present, finding.Scope);
        Assert.Contains("chest", text.Substring(finding.Start, finding.Length), StringComparison.Ordinal);
    }
}
