namespace MassageBot.Triage.Tests;

public sealed class ModifierTests
{
    private const string OrdinarySoreBack = "region=lower-back strength=3 session-ago=yesterday trend=better";
    private const string OrdinarySoreLeg = "region=leg strength=3 session-ago=yesterday trend=better";
    private const string MildHeadache = "headache headache-for=under-48h strength=3";

    [Theory]
    [InlineData(OrdinarySoreBack, "age-70-plus", Level.Therapist, "M-age-70")]
    [InlineData(MildHeadache, "age-70-plus", Level.Routine, "M-age-70-headache")]
    [InlineData(OrdinarySoreLeg, "age-under-18", Level.Therapist, "M-under-18")]
    [InlineData(OrdinarySoreBack, "age-under-18", Level.Routine, "M-under-18-spine")]
    [InlineData(OrdinarySoreLeg, "pregnant-or-postpartum", Level.Therapist, "M-pregnant")]
    [InlineData(OrdinarySoreLeg, "?pregnant-or-postpartum", Level.Therapist, "M-pregnant")]
    [InlineData(OrdinarySoreBack, "anticoagulant", Level.Therapist, "M-bleeding")]
    [InlineData("region=belly moderate-belly-pain", "anticoagulant", Level.Emergency, "M-bleeding")]
    [InlineData(OrdinarySoreBack, "osteoporosis", Level.Therapist, "M-bones")]
    [InlineData(OrdinarySoreBack, "cancer", Level.Urgent, "DU06")]
    [InlineData(OrdinarySoreLeg, "recent-surgery", Level.Therapist, "M-recent-injury")]
    [InlineData(OrdinarySoreLeg + " muscle-swelling", "recent-injury", Level.Urgent, "M-recent-injury")]
    [InlineData(OrdinarySoreBack, "diabetes", Level.Therapist, "M-infection")]
    [InlineData(OrdinarySoreLeg, "past-clot", Level.Urgent, "M-clot")]
    [InlineData(OrdinarySoreLeg, "long-travel", Level.Urgent, "M-clot")]
    [InlineData(MildHeadache, "connective-tissue", Level.Urgent, "M-artery")]
    public void A_health_fact_raises_the_level(string complaint, string modifier, Level level, string by)
    {
        var before = TriageContent.Engine.Evaluate(FactsText.Read(complaint));
        var after = TriageContent.Engine.Evaluate(FactsText.Read(complaint + " " + modifier));

        Assert.True(after.Level > before.Level);
        Assert.Equal(level, after.Level);
        Assert.Contains(by, after.RuleIds);
    }

    [Theory]
    [InlineData("swollen-calf", "recent-surgery")]
    [InlineData("region=lower-back strength=8", "age-70-plus")]
    public void A_row_that_has_weighed_the_fact_is_not_raised_again(string complaint, string modifier)
    {
        Assert.Equal(Level.Urgent, TriageContent.Engine.Evaluate(FactsText.Read(complaint + " " + modifier)).Level);
    }

    [Fact]
    public void Several_health_facts_raise_by_one_level()
    {
        var verdict = TriageContent.Engine.Evaluate(FactsText.Read(OrdinarySoreBack + " anticoagulant diabetes"));

        Assert.Equal(Level.Therapist, verdict.Level);
        Assert.Equal(["DS01", "M-bleeding", "M-infection"], verdict.RuleIds);
        Assert.Equal("advice.therapist", verdict.AdviceId);
        Assert.Equal("why.thinner", verdict.WhyId);
    }

    [Fact]
    public void A_young_person_is_told_to_involve_an_adult()
    {
        Assert.Contains("advice.also-adult", TriageContent.Engine.Evaluate(FactsText.Read("small-bruise age-under-18")).AlsoAdviceIds);
    }

    [Fact]
    public void Pregnancy_adds_the_maternity_route_to_a_leg_complaint()
    {
        Assert.Equal(Route.Maternity, TriageContent.Engine.Evaluate(FactsText.Read(OrdinarySoreLeg + " pregnant-or-postpartum")).Route);
    }

    [Fact]
    public void A_condition_that_needs_an_adapted_massage_never_lowers_the_advice_for_a_complaint_in_pregnancy()
    {
        var complaint = Facts.None.With(FactNames.Region, "leg").With("pregnant-or-postpartum", Presence.Yes);

        Assert.True(TriageContent.Engine.Evaluate(complaint.With("adapt-needed", Presence.Yes)).Level >= TriageContent.Engine.Evaluate(complaint).Level);
    }
}
