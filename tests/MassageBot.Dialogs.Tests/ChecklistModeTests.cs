using MassageBot.Triage;

namespace MassageBot.Dialogs.Tests;

public class ChecklistModeTests
{
    private static readonly FixedContent Content = new();
    private static readonly TriageEngine Engine = Content.Current.Engine;

    public static TheoryData<string> PersonalSigns => [.. Content.Current.Definition.Signs.Select(s => s.Id).Where(id => IsPersonal(VerdictOn(id).Route))];

    [Theory]
    [MemberData(nameof(PersonalSigns))]
    public void Advice_on_personal_safety_is_told_bare_whatever_stands_beside_it(string matter)
    {
        var mode = Mode(TriageMode.Checklist);
        var pure = VerdictOn(matter);
        var told = Content.Current.Definition.Signs.Select(s => s.Id).Where(id => id != matter && !IsPersonal(VerdictOn(id).Route)).Select(id =>
        {
            var facts = Facts.None.With(matter, Presence.Yes).With(id, Presence.Yes);
            return mode.Bare(Engine.Evaluate(facts), facts);
        }).Where(v => v.Level != Level.Emergency).ToList();

        Assert.All(told, v => Assert.Equal((pure.Level, pure.AdviceId, string.Join(' ', pure.RuleIds)), (v.Level, v.AdviceId, string.Join(' ', v.RuleIds))));
        Assert.True(pure.Level == Level.Emergency || told.Count > 50);
    }

    [Fact]
    public void What_only_adds_to_the_advice_stays()
    {
        var facts = Facts.None.With("sexual-assault", Presence.Yes).With("swollen-calf", Presence.Yes).With("age-under-18", Presence.Yes);

        var told = Mode(TriageMode.Checklist).Bare(Engine.Evaluate(facts), facts);

        Assert.Equal(["DU16"], told.RuleIds);
        Assert.Contains("advice.also-adult", told.AlsoAdviceIds);
    }

    [Fact]
    public void No_emergency_crisis_or_safeguarding_matter_is_replaced_and_everything_else_is()
    {
        var mode = Mode(TriageMode.Checklist);
        var signs = Content.Current.Definition.Signs.Select(s => s.Id).ToList();
        var verdicts = (from one in signs from two in signs select Engine.Evaluate(Facts.None.With(one, Presence.Yes).With(two, Presence.Yes))).ToList();

        Assert.All(verdicts, v => Assert.Equal(v.Level < Level.Emergency && !IsPersonal(v.Route), mode.Replaces(v)));
        Assert.Contains(verdicts, mode.Replaces);
    }

    [Fact]
    public void In_advice_mode_nothing_is_replaced_or_left_out()
    {
        var mode = Mode(TriageMode.Advice);
        var facts = Facts.None.With("sexual-assault", Presence.Yes).With("swollen-calf", Presence.Yes);
        var verdict = Engine.Evaluate(facts);

        Assert.False(mode.Replaces(VerdictOn("swollen-calf")));
        Assert.Same(verdict, mode.Bare(verdict, facts));
        Assert.Equal(TextKeys.TriageIntro, mode.Intro(TextKeys.TriageIntro));
    }

    private static Verdict VerdictOn(string sign) => Engine.Evaluate(Facts.None.With(sign, Presence.Yes));

    private static bool IsPersonal(Route route) => route is Route.Crisis or Route.Safeguarding;

    private static ChecklistMode Mode(TriageMode mode)
    {
        var chosen = new FakeTriageMode { Current = mode };
        return new ChecklistMode(chosen, Content, new Voice(Content, new FixedFacts(), chosen));
    }
}
