using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Proof;

/// <summary>Walks every path of a plan through the real engine and checks each at its end.</summary>
internal sealed class PathWalker(TriageEngine engine, AnswerClasses classes, Tally tally, CancellationToken cancellationToken)
{
    private readonly int _most = engine.Definition.Questions.Count;
    private readonly TableReading _reading = new(engine.Definition);

    public void Walk(WalkPlan plan) => Walk(plan, engine.Begin() with { Told = plan.Told }, plan.Ticks, plan.HealthFacts, 1);

    private void Walk(WalkPlan plan, TriageCase walk, int ticks, int healthFacts, decimal meant)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var table = engine.TableOf(walk.Told, walk.Answers);
        switch (engine.Next(walk, table))
        {
            case TriageStep.Decide { Verdict: var verdict }:
                Note(walk);
                tally.End(plan, walk, meant, verdict);
                CheckEnd(walk, table, verdict);
                break;
            case TriageStep.Ask when walk.Answers.Count >= _most:
                tally.Break(ProofClaims.EveryPathEnds, walk, engine.Evaluate(walk));
                break;
            case TriageStep.Ask { Question: var question }:
                Note(walk);
                foreach (var answer in AnswersTo(question, plan, ticks, healthFacts))
                {
                    var ticked = TicksOf(answer.Answer, question);
                    var isHealth = IsHealth(question);
                    Walk(plan, engine.Record(walk, answer.Answer), ticks - (isHealth ? 0 : ticked), healthFacts - (isHealth ? ticked : 0), meant * answer.Size);
                }
                break;
        }
    }

    private void Note(TriageCase walk)
    {
        if (walk.Answers is [.., var last])
            foreach (var option in last.OptionIds)
                tally.LedOn.Add((last.QuestionId, option));
    }

    private IEnumerable<AnswerClass> AnswersTo(Question question, WalkPlan plan, int ticks, int healthFacts)
    {
        var all = classes.Of(question);
        if (question.Kind != QuestionKind.Checklist)
            return plan.Profile is { } profile ? [InProfile(question, profile)] : all;
        var left = IsHealth(question) ? healthFacts : ticks;
        var few = all.Where(answer => TicksOf(answer.Answer, question) <= left && answer.Answer.OptionIds.All(id => question.OptionOf(id) is not null));
        return left < 2 ? few : few.Concat(AnswerClasses.Pairs(question));
    }

    private static AnswerClass InProfile(Question question, int profile)
    {
        var own = question.Options.Where(option => !option.IsGeneral).ToList();
        var answer = (profile, question.Kind) switch
        {
            (2, _) => new Answer(question.Id, [Option.Unsure]),
            (0, QuestionKind.Scale) => new Answer(question.Id, [], 0),
            (_, QuestionKind.Scale) => new Answer(question.Id, [], 10),
            (0, _) => new Answer(question.Id, [own[0].Id]),
            _ => new Answer(question.Id, [own[^1].Id]),
        };
        return new AnswerClass(answer, 1);
    }

    private static int TicksOf(Answer answer, Question question) =>
        question.Kind == QuestionKind.Checklist ? answer.OptionIds.Count(id => id is not (Option.None or Option.Unsure)) : 0;

    private static bool IsHealth(Question question) => question.Screen == Screen.None;

    private void CheckEnd(TriageCase walk, FactTable table, Verdict verdict)
    {
        if (verdict.Level < _reading.Demands(table))
            tally.Break(ProofClaims.NothingBelowDemand, walk, verdict);
        if (verdict is { Level: < Level.Urgent, AtOnce: false } && !WasScreened(walk))
            tally.Break(ProofClaims.NobodyUnscreened, walk, verdict);
    }

    private bool WasScreened(TriageCase walk)
    {
        var (now, place) = (false, false);
        foreach (var answer in walk.Answers)
        {
            var screen = engine.Definition.QuestionOf(answer.QuestionId)!.Screen;
            now |= screen == Screen.Now;
            place |= screen == Screen.Place;
        }
        return now && place;
    }
}
