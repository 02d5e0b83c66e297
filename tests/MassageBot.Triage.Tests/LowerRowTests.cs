namespace MassageBot.Triage.Tests;

public sealed class LowerRowTests
{
    [Theory]
    [InlineData("DU01", Level.Urgent, "swollen-calf")]
    [InlineData("DU01", Level.Urgent, "?swollen-arm")]
    [InlineData("DU02", Level.Urgent, "fever region=lower-back")]
    [InlineData("DU03", Level.Urgent, "skin-pus")]
    [InlineData("DU04", Level.Urgent, "osteoporosis felt-crack")]
    [InlineData("DU05", Level.Urgent, "one-limb-weak")]
    [InlineData("DU06", Level.Urgent, "cancer back-pain")]
    [InlineData("DU07", Level.Urgent, "back-pain night-pain")]
    [InlineData("DU08", Level.Urgent, "unfamiliar-neck-or-head-pain neck-pain")]
    [InlineData("DU09", Level.Urgent, "dark-urine")]
    [InlineData("DU10", Level.Urgent, "blood-in-urine")]
    [InlineData("DU11", Level.Urgent, "region=belly strength=5")]
    [InlineData("DU12", Level.Urgent, "hives")]
    [InlineData("DU13", Level.Urgent, "pregnancy-cramps")]
    [InlineData("DU14", Level.Urgent, "region=lower-back strength=8")]
    [InlineData("DU14", Level.Urgent, "region=leg daily-life=no")]
    [InlineData("DU15", Level.Urgent, "drug-injecting back-pain")]
    [InlineData("DU16", Level.Urgent, "sexual-assault")]
    [InlineData("DU17", Level.Urgent, "passive-suicidal")]
    [InlineData("DU18", Level.Urgent, "rib-spot-pain felt-crack")]
    [InlineData("DU19", Level.Urgent, "fainted heart-disease")]
    [InlineData("DU20", Level.Urgent, "bp-very-high")]
    [InlineData("DU21", Level.Urgent, "clumsy-hands")]
    [InlineData("DU22", Level.Urgent, "domestic-abuse")]
    [InlineData("DU23", Level.Urgent, "drowsy")]
    [InlineData("DU24", Level.Urgent, "age-65-plus osteoporosis region=upper-back strength=2 session-ago=yesterday trend=same")]
    [InlineData("DU25", Level.Urgent, "burn-blister age-65-plus")]
    [InlineData("DR01", Level.Routine, "soreness onset=over-7")]
    [InlineData("DR01", Level.Routine, "region=neck session-ago=over-7 strength=2 trend=better")]
    [InlineData("DR02", Level.Routine, "back-pain trend=worse")]
    [InlineData("DR02", Level.Routine, "region=lower-back trend=worse session-ago=days-2-3 strength=4")]
    [InlineData("DR02", Level.Routine, "worse-twice")]
    [InlineData("DR03", Level.Routine, "region=neck strength=6 session-ago=days-4-7 trend=same")]
    [InlineData("DR03", Level.Routine, "region=neck daily-life=difficult")]
    [InlineData("DR04", Level.Routine, "one-area-numb")]
    [InlineData("DR04", Level.Routine, "one-area-tingling numb-for=over-48h")]
    [InlineData("DR05", Level.Routine, "leg-pain-below-knee session-ago=days-4-7")]
    [InlineData("DR06", Level.Routine, "headache headache-for=over-48h")]
    [InlineData("DR07", Level.Routine, "clearance-needed")]
    [InlineData("DR08", Level.Routine, "anticoagulant small-bruise")]
    [InlineData("DR09", Level.Routine, "skin-spots")]
    [InlineData("DR10", Level.Routine, "burn-blister")]
    [InlineData("DR11", Level.Routine, "stiff-mornings")]
    [InlineData("DR12", Level.Routine, "low-mood")]
    [InlineData("DR13", Level.Routine, "fever-over-3-days")]
    [InlineData("DR14", Level.Routine, "new-lump")]
    [InlineData("DR15", Level.Routine, "fainted -age-65-plus -heart-disease -pregnant-or-postpartum -bp-medicine")]
    [InlineData("DR16", Level.Routine, "fever")]
    [InlineData("DT01", Level.Therapist, "soreness strength=6 session-ago=yesterday trend=same")]
    [InlineData("DT02", Level.Therapist, "soreness strength=3 session-ago=days-4-7 trend=same")]
    [InlineData("DT03", Level.Therapist, "several-bruises")]
    [InlineData("DT04", Level.Therapist, "too-much-pressure")]
    [InlineData("DT05", Level.Therapist, "spacing-question")]
    [InlineData("DT06", Level.Therapist, "pregnant-or-postpartum")]
    [InlineData("DT07", Level.Therapist, "local-itch")]
    [InlineData("DT08", Level.Therapist, "one-area-tingling numb-for=minutes-gone")]
    [InlineData("DT09", Level.Therapist, "soreness onset=before strength=3")]
    [InlineData("DT10", Level.Therapist, "boundary-discomfort")]
    [InlineData("DT10-service", Level.Therapist, "service-complaint")]
    [InlineData("DT11", Level.Therapist, "staff-asks")]
    [InlineData("DT12", Level.Therapist, "soreness trend=worse session-ago=yesterday strength=4")]
    [InlineData("DT13", Level.Therapist, "leg-pain-below-knee session-ago=today")]
    [InlineData("DT14", Level.Therapist, "health-unsure")]
    [InlineData("DT15", Level.Therapist, "light-headed neck-pain")]
    [InlineData("DS01", Level.SelfCare, "region=lower-back strength=4 session-ago=yesterday trend=better")]
    [InlineData("DS02", Level.SelfCare, "tired session-ago=today")]
    [InlineData("DS03", Level.SelfCare, "headache headache-for=under-48h strength=3")]
    [InlineData("DS04", Level.SelfCare, "light-headed")]
    [InlineData("DS05", Level.SelfCare, "small-bruise")]
    [InlineData("DS06", Level.SelfCare, "tearful")]
    [InlineData("DS07", Level.SelfCare, "")]
    [InlineData("DS08", Level.SelfCare, "skin-pink")]
    [InlineData("DS09", Level.SelfCare, "queasy")]
    [InlineData("DT00", Level.Therapist, "soreness")]
    public void The_row_fires_at_its_level(string rule, Level level, string facts)
    {
        var verdict = TriageContent.Engine.Evaluate(FactsText.Read(facts));

        Assert.Contains(rule, verdict.RuleIds);
        Assert.True(verdict.Level >= level);
        if (!verdict.RuleIds.Any(id => id.StartsWith("M-", StringComparison.Ordinal)))
            Assert.Equal(level, verdict.Level);
    }

    [Fact]
    public void A_general_question_is_answered_as_one()
    {
        Assert.Equal(Route.Info, TriageContent.Engine.Evaluate(Facts.None).Route);
    }

    [Theory]
    [InlineData("suicidal-intent", Route.Crisis)]
    [InlineData("passive-suicidal", Route.Crisis)]
    [InlineData("abuse-now", Route.Safeguarding)]
    [InlineData("sexual-assault", Route.Safeguarding)]
    [InlineData("domestic-abuse", Route.Safeguarding)]
    [InlineData("boundary-discomfort", Route.Safeguarding)]
    [InlineData("pregnancy-bleeding", Route.Maternity)]
    [InlineData("swollen-calf pregnant-or-postpartum", Route.Maternity)]
    public void The_route_leads_to_the_right_people(string facts, Route route)
    {
        Assert.Equal(route, TriageContent.Engine.Evaluate(FactsText.Read(facts)).Route);
    }

    [Fact]
    public void A_route_stays_when_a_more_urgent_row_is_about_something_else()
    {
        var verdict = TriageContent.Engine.Evaluate(FactsText.Read("chest-pain sexual-assault"));

        Assert.Equal(Level.Emergency, verdict.Level);
        Assert.Equal("DE01", verdict.RuleIds[0]);
        Assert.Equal(Route.Safeguarding, verdict.Route);
        Assert.Contains("advice.also-safeguarding", verdict.AlsoAdviceIds);
    }

    [Fact]
    public void All_rows_of_the_winning_level_are_reported_in_table_order()
    {
        var verdict = TriageContent.Engine.Evaluate(FactsText.Read("breathless chest-pain swollen-calf"));

        Assert.Equal(["DE01", "DE02"], verdict.RuleIds);
        Assert.Equal("why.chest", verdict.WhyId);
    }

    [Fact]
    public void Every_row_below_emergency_is_in_this_table()
    {
        var tested = typeof(LowerRowTests).GetMethod(nameof(The_row_fires_at_its_level))!.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!)
            .ToHashSet();

        Assert.Empty(TriageContent.Definition.Rules.Where(rule => rule.Level < Level.Emergency).Select(rule => rule.Id).Except(tested));
    }
}
