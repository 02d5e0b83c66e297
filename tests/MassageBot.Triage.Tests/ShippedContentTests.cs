namespace MassageBot.Triage.Tests;

public sealed class ShippedContentTests
{
    [Fact]
    public void The_shipped_content_loads_without_a_problem()
    {
        TriageDefinition.Load(TriageContent.Files(), out var problems);

        Assert.Empty(problems);
    }

    [Fact]
    public void Every_sign_is_weighed_by_a_row_a_modifier_or_a_question()
    {
        var definition = TriageContent.Definition;
        var weighed = definition.Rules.SelectMany(rule => rule.Fires.SignIds.Concat(rule.Exception?.SignIds ?? []))
            .Concat(definition.Modifiers.SelectMany(modifier => modifier.Fires.SignIds))
            .Concat(definition.Questions.SelectMany(question => question.Applies?.SignIds ?? []));

        Assert.Equal([], definition.SignIds.Except(weighed));
    }

    [Fact]
    public void No_hard_sign_alone_is_left_to_home_measures()
    {
        foreach (var sign in TriageContent.Definition.Signs.Where(sign => sign.IsHard && !sign.IsModifier))
        {
            var verdict = TriageContent.Engine.Evaluate(Facts.None.With(sign.Id, Presence.Yes));

            Assert.True(verdict.Level >= Level.Therapist, sign.Id);
            Assert.NotEqual(Route.Info, verdict.Route);
        }
    }

    [Fact]
    public void Every_row_and_question_names_its_source_and_evidence()
    {
        Assert.All(TriageContent.Definition.Rules, rule => Assert.True(rule.Sources.Count > 0 && rule.Evidence.Count > 0 && rule.Rationale.Length > 0, rule.Id));
        Assert.All(TriageContent.Definition.Questions, question => Assert.True(question.Sources.Count > 0 && question.Evidence.Count > 0, question.Id));
    }
}
