using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Proof;

/// <summary>A walk that goes on.</summary>
/// <param name="Plan">The plan that it belongs to.</param>
/// <param name="Walk">What was told and answered so far.</param>
/// <param name="Before">The facts before the last answer, if that only added to them.</param>
/// <param name="Ticks">How many signs may still be ticked.</param>
/// <param name="HealthFacts">How many facts about the person's health may still be ticked.</param>
/// <param name="Meant">How many paths each one from here on stands for.</param>
internal sealed record Branch(WalkPlan Plan, TriageCase Walk, FactTable? Before, int Ticks, int HealthFacts, decimal Meant)
{
    public static Branch Begin(TriageEngine engine, WalkPlan plan) =>
        new(plan, engine.Begin() with { Told = plan.Told }, null, plan.Ticks, plan.HealthFacts, 1);
}
