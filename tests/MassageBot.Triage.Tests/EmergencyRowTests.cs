namespace MassageBot.Triage.Tests;

public sealed class EmergencyRowTests
{
    private const string AllClearAtOneRib = "rib-spot-pain onset=during -needling-done -breathless -coughing-blood -sweaty-clammy -pain-spreads-arm-jaw";

    [Theory]
    [InlineData("DE01", "chest-pain")]
    [InlineData("DE01", "?chest-pain")]
    [InlineData("DE01", "pain-spreads-arm-jaw")]
    [InlineData("DE01", "chest-pain rib-spot-pain")]
    [InlineData("DE01", "chest-pain rib-spot-pain onset=during")]
    [InlineData("DE01", "chest-pain ?rib-spot-pain onset=during -needling-done -breathless -coughing-blood -sweaty-clammy -pain-spreads-arm-jaw")]
    [InlineData("DE01", "chest-pain rib-spot-pain onset=hours -needling-done -breathless -coughing-blood -sweaty-clammy -pain-spreads-arm-jaw")]
    [InlineData("DE01", "chest-pain rib-spot-pain onset=during needling-done -breathless -coughing-blood -sweaty-clammy -pain-spreads-arm-jaw")]
    [InlineData("DE01", "chest-pain kind=needling " + AllClearAtOneRib)]
    [InlineData("DE02", "breathless")]
    [InlineData("DE02", "coughing-blood")]
    [InlineData("DE02", "pain-breathing-in")]
    [InlineData("DE02", "pain-breathing-in needling-done")]
    [InlineData("DE02", "breathless " + "swollen-calf")]
    [InlineData("DE03", "face-arm-speech")]
    [InlineData("DE03", "face-droop")]
    [InlineData("DE03", "one-side-weak")]
    [InlineData("DE03", "speech-trouble")]
    [InlineData("DE03", "vision-loss")]
    [InlineData("DE03", "confusion")]
    [InlineData("DE03", "one-limb-weak sudden-weakness")]
    [InlineData("DE04", "neck-pain spinning")]
    [InlineData("DE04", "headache repeated-vomiting")]
    [InlineData("DE04", "region=neck fainted")]
    [InlineData("DE04", "kind=neck-work double-vision")]
    [InlineData("DE05", "worst-headache")]
    [InlineData("DE05", "headache fever")]
    [InlineData("DE05", "headache stiff-neck")]
    [InlineData("DE05", "headache ?light-hurts")]
    [InlineData("DE06", "saddle-numb")]
    [InlineData("DE06", "bladder-change")]
    [InlineData("DE06", "bowel-change")]
    [InlineData("DE06", "sexual-change")]
    [InlineData("DE06", "both-legs")]
    [InlineData("DE07", "both-legs-weak")]
    [InlineData("DE07", "both-arms")]
    [InlineData("DE07", "arm-and-leg")]
    [InlineData("DE07", "numbness-spreading")]
    [InlineData("DE07", "clumsy-hands unsteady")]
    [InlineData("DE08", "sudden-severe-back-pain sweaty-clammy")]
    [InlineData("DE08", "sudden-severe-back-pain fainted")]
    [InlineData("DE08", "belly-pain pulsing-belly")]
    [InlineData("DE08", "known-aneurysm back-pain")]
    [InlineData("DE09", "severe-belly-pain")]
    [InlineData("DE09", "belly-pain fainted")]
    [InlineData("DE09", "rigid-belly")]
    [InlineData("DE09", "vomiting-blood")]
    [InlineData("DE09", "region=belly strength=8")]
    [InlineData("DE10", "dark-urine muscle-pain")]
    [InlineData("DE10", "dark-urine soreness")]
    [InlineData("DE10", "little-urine muscle-swelling")]
    [InlineData("DE10", "?dark-urine region=arm")]
    [InlineData("DE11", "limb-pain-extreme")]
    [InlineData("DE11", "limb-cold-white")]
    [InlineData("DE11", "limb-tight one-area-numb")]
    [InlineData("DE12", "throat-swelling")]
    [InlineData("DE12", "lip-face-swelling")]
    [InlineData("DE12", "wheeze")]
    [InlineData("DE12", "product-reaction fainted")]
    [InlineData("DE13", "skin-spreading fever")]
    [InlineData("DE13", "skin-hot racing-heart")]
    [InlineData("DE13", "skin-black-blisters")]
    [InlineData("DE13", "skin-pain-extreme")]
    [InlineData("DE14", "anticoagulant head-blow")]
    [InlineData("DE14", "?anticoagulant head-blow")]
    [InlineData("DE14", "bleeding-disorder black-stool")]
    [InlineData("DE14", "anticoagulant small-bruise light-headed")]
    [InlineData("DE14", "anticoagulant fast-growing-bruise")]
    [InlineData("DE14", "anticoagulant back-pain strength=8")]
    [InlineData("DE15", "pregnancy-bleeding")]
    [InlineData("DE15", "waters-broken")]
    [InlineData("DE15", "baby-moving-less")]
    [InlineData("DE15", "pregnant-or-postpartum seizure")]
    [InlineData("DE15", "pregnant-or-postpartum breathless")]
    [InlineData("DE16", "back-pain serious-accident")]
    [InlineData("DE16", "neck-locked")]
    [InlineData("DE16", "head-blow repeated-vomiting")]
    [InlineData("DE16", "knocked-out")]
    [InlineData("DE17", "unconscious")]
    [InlineData("DE17", "not-fully-awake")]
    [InlineData("DE17", "seizure")]
    [InlineData("DE17", "repeated-fainting")]
    [InlineData("DE17", "collapsed")]
    [InlineData("DE18", "suicidal-intent")]
    [InlineData("DE18", "?suicidal-intent")]
    [InlineData("DE18", "harm-others")]
    [InlineData("DE19", "abuse-now")]
    [InlineData("DE20", "fever back-pain one-area-numb")]
    [InlineData("DE20", "fever neck-pain rigors")]
    [InlineData("DE20", "fever racing-heart")]
    [InlineData("DE20", "fever spine-pain confusion")]
    [InlineData("DE21", "burn-serious")]
    [InlineData("DE22", "bp-very-high headache")]
    [InlineData("DE22", "bp-very-high chest-pain")]
    [InlineData("DE23", "double-vision")]
    [InlineData("DE23", "unsteady")]
    public void The_row_fires(string rule, string facts)
    {
        var verdict = TriageContent.Engine.Evaluate(FactsText.Read(facts));

        Assert.Equal(Level.Emergency, verdict.Level);
        Assert.Contains(rule, verdict.RuleIds);
        Assert.True(verdict.AtOnce);
    }

    [Theory]
    [InlineData("DE01", "chest-pain " + AllClearAtOneRib, Level.Urgent)]
    [InlineData("DE01", "-chest-pain soreness", Level.Therapist)]
    [InlineData("DE02", "pain-breathing-in " + AllClearAtOneRib, Level.Urgent)]
    [InlineData("DE03", "one-limb-weak -sudden-weakness", Level.Urgent)]
    [InlineData("DE04", "spinning", Level.Urgent)]
    [InlineData("DE04", "neck-pain light-headed", Level.Therapist)]
    [InlineData("DE05", "headache", Level.Therapist)]
    [InlineData("DE06", "region=lower-back one-area-numb", Level.Routine)]
    [InlineData("DE07", "clumsy-hands unsteady slow-over-months", Level.Urgent)]
    [InlineData("DE08", "sudden-severe-back-pain", Level.Urgent)]
    [InlineData("DE09", "moderate-belly-pain", Level.Urgent)]
    [InlineData("DE10", "dark-urine", Level.Urgent)]
    [InlineData("DE11", "limb-tight", Level.Urgent)]
    [InlineData("DE12", "product-reaction", Level.Therapist)]
    [InlineData("DE13", "skin-spreading", Level.Urgent)]
    [InlineData("DE14", "head-blow", Level.Urgent)]
    [InlineData("DE14", "anticoagulant small-bruise", Level.Routine)]
    [InlineData("DE14", "anticoagulant light-headed", Level.Urgent)]
    [InlineData("DE15", "pregnancy-cramps", Level.Urgent)]
    [InlineData("DE16", "serious-accident", Level.Urgent)]
    [InlineData("DE17", "fainted", Level.Urgent)]
    [InlineData("DE18", "passive-suicidal", Level.Urgent)]
    [InlineData("DE19", "sexual-assault", Level.Urgent)]
    [InlineData("DE20", "fever back-pain", Level.Urgent)]
    [InlineData("DE21", "burn-blister", Level.Routine)]
    [InlineData("DE22", "bp-very-high", Level.Urgent)]
    [InlineData("DE23", "unsteady slow-over-months", Level.Urgent)]
    public void Just_outside_the_row_no_emergency_is_called(string rule, string facts, Level level)
    {
        var verdict = TriageContent.Engine.Evaluate(FactsText.Read(facts));

        Assert.DoesNotContain(rule, verdict.RuleIds);
        Assert.Equal(level, verdict.Level);
    }

    [Fact]
    public void Every_emergency_row_is_in_this_table()
    {
        var tested = typeof(EmergencyRowTests).GetMethod(nameof(The_row_fires))!.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!)
            .ToHashSet();

        Assert.Empty(TriageContent.Definition.Rules.Where(rule => rule.Level == Level.Emergency).Select(rule => rule.Id).Except(tested));
    }
}
