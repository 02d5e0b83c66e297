using FsCheck.Xunit;

namespace MassageBot.Triage.Tests;

[Properties(Arbitrary = [typeof(FactsArbitrary)], MaxTest = 150)]
public sealed class CautionPropertyTests
{
    private static readonly IReadOnlyList<Sign> Hard = [.. TriageContent.Definition.Signs.Where(sign => sign.IsHard)];

    [Property]
    public void Adding_any_hard_sign_never_lowers_the_level(Facts facts)
    {
        var before = TriageContent.Engine.Evaluate(facts);

        foreach (var sign in Hard)
        {
            var after = TriageContent.Engine.Evaluate(facts.With(sign.Id, Presence.Yes));
            Assert.True(after.Level >= before.Level, $"{sign.Id}: {before} became {after}");
        }
    }

    [Property]
    public void Not_sure_about_a_hard_sign_weighs_as_much_as_yes(Facts facts)
    {
        foreach (var sign in Hard)
        {
            var unsure = TriageContent.Engine.Evaluate(facts.With(sign.Id, Presence.Unsure));
            Assert.Equal(TriageContent.Engine.Evaluate(facts.With(sign.Id, Presence.Yes)).Level, unsure.Level);
        }
    }

    [Property]
    public void A_modifier_never_lowers_the_level_of_a_complaint(Facts facts)
    {
        var complaint = facts.With(FactNames.Region, "leg");
        var before = TriageContent.Engine.Evaluate(complaint);

        foreach (var modifier in TriageContent.Definition.Signs.Where(sign => sign.IsModifier))
            Assert.True(TriageContent.Engine.Evaluate(complaint.With(modifier.Id, Presence.Yes)).Level >= before.Level, modifier.Id);
    }

    [Property]
    public void Telling_more_never_lowers_what_was_said_about_a_sign(Facts earlier, Facts later)
    {
        var merged = earlier.Merge(later);

        Assert.All(earlier.Signs, sign => Assert.True(merged[sign.Key] >= sign.Value));
        Assert.All(later.Signs, sign => Assert.True(merged[sign.Key] >= sign.Value));
    }

    [Property]
    public void A_verdict_names_rows_and_a_text_that_exist(Facts facts)
    {
        var verdict = TriageContent.Engine.Evaluate(facts);

        Assert.NotEmpty(verdict.RuleIds);
        Assert.Contains(verdict.AdviceId, TriageContent.Definition.TextIds);
        Assert.All(verdict.AlsoAdviceIds, id => Assert.Contains(id, TriageContent.Definition.TextIds));
        Assert.Equal(verdict, TriageContent.Engine.Evaluate(facts) with { RuleIds = verdict.RuleIds, AlsoAdviceIds = verdict.AlsoAdviceIds });
    }
}
