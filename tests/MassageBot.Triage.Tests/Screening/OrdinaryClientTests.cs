namespace MassageBot.Triage.Tests.Screening;

/// <summary>What ordinary clients write in words that also occur in emergencies, and beside each the emergency.</summary>
public sealed class OrdinaryClientTests
{
    [Theory]
    [InlineData("slight headache last night, two paracetamol and a pint of water, gone by morning")]
    [InlineData("Had a litre of water and went to bed, a bit thick headed today")]
    [InlineData("A small blue mark on my arm where she squeezed, size of a grape")]
    [InlineData("the bruise on my arm went from blue to green")]
    [InlineData("my shoulder blades are sore, breathing is no problem")]
    [InlineData("ribs fine, breathing fine, only my back is sore")]
    [InlineData("Belly's a bit bloated, bit of gas only, will walk it off")]
    [InlineData("my quads hurt from the massage gun, just normal sore")]
    [InlineData("I feel a pull in the groin muscle when I get out of the car, mild, 3")]
    [InlineData("glutes a little bruised, my boyfriend had questions")]
    [InlineData("rhomboids barking, nothing numb or tingling, just muscle")]
    [InlineData("no problem walking or peeing")]
    [InlineData("got a wee knot between the shoulder blades, hard to reach")]
    [InlineData("temples a bit sore, it's deadline week")]
    [InlineData("my knee's the same creaky swollen thing as ever")]
    [InlineData("my tummy has been hurting ever since you rolled it")]
    [InlineData("I'm epileptic but no fits since 2005, can I book hot stones?")]
    [InlineData("I am registered blind, can someone meet me at the door?")]
    [InlineData("back's stiff and it won't let me up off the sofa quickly")]
    [InlineData("achy shoulders, took a paracetamol with my tea, up at six for milking")]
    [InlineData("two weeks on, the scratch is still bright red")]
    public void Raises_no_alarm(string text) =>
        Assert.DoesNotContain(Lexicons.Alarms(text), alarm => alarm is not ("swollen-calf" or "belly-pain" or "moderate-belly-pain"));

    [Theory]
    [InlineData("38 weeks and a lot of water just went down my legs", "waters-broken")]
    [InlineData("water went n now contractions every 6 min", "waters-broken")]
    [InlineData("my arm has gone blue and cold", "limb-cold-white")]
    [InlineData("my ribs are sore, breathing in is agony", "pain-breathing-in")]
    [InlineData("he's not breathing normally", "breathless")]
    [InlineData("I keep thinking of stepping off the platform", "suicidal-intent")]
    [InlineData("the therapist felt my breasts", "sexual-assault")]
    [InlineData("these bruises aren't from you, my husband gets angry", "domestic-abuse")]
    [InlineData("he locked the door and won't let me out", "abuse-now")]
    [InlineData("can't see the left half of my screen", "vision-loss")]
    [InlineData("my husband had an epileptic fit on the floor", "seizure")]
    [InlineData("pain in his back, legs numb and can't pee", "both-legs")]
    [InlineData("I hope to die soon", "passive-suicidal")]
    [InlineData("I took all the paracetamol and got up and wrote a note", "suicidal-intent")]
    [InlineData("she is having seizures and fits", "seizure")]
    [InlineData("I was born with asthma and now one droopy eyelid", "eyelid-droop")]
    [InlineData("I feel a lump in my breast", "new-lump")]
    public void The_emergency_beside_it_is_seen(string text, string sign) => Assert.Contains(sign, Lexicons.Present(text));

    [Theory]
    [InlineData("chest pain walking uphill that goes away when I sit down")]
    [InlineData("my chest gets tight on the stairs and it goes away when I rest")]
    [InlineData("I get crushing chest pain, it's gone after a few minutes every time")]
    public void Chest_pain_that_goes_with_rest_is_not_over(string text) => Assert.Contains("chest-pain", Lexicons.Present(text));

    [Fact]
    public void Who_has_gone_cold_or_grey_has_not_got_over_it() =>
        Assert.Contains("growing-bruise", Lexicons.Present("the bruise is growing and she's gone clammy"));
}
