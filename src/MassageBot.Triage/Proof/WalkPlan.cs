namespace MassageBot.Triage.Proof;

/// <summary>What one tour through the question graph tries out.</summary>
/// <param name="Name">What it is about, for the report.</param>
/// <param name="Told">What free text told before the first question.</param>
/// <param name="Ticks">How many signs may be ticked on lists, all lists together.</param>
/// <param name="HealthFacts">How many facts about the person's health may be ticked.</param>
/// <param name="Profile">
/// Null walks every class of answers to choices and scales, in every combination. A number takes one fixed answer to each:
/// 0 the first that is offered, 1 the last, 2 "not sure".
/// </param>
internal sealed record WalkPlan(string Name, Facts Told, int Ticks, int HealthFacts, int? Profile);
