using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Proof;

/// <summary>Walks every path of a plan through the real engine and checks each at its end.</summary>
internal sealed class PathWalker(TriageEngine engine, AnswerClasses classes, Tally tally, CancellationToken cancellationToken)
{
    private readonly int _most = engine.Definition.Questions.Count;
    private readonly TableReading _reading = new(engine.Definition);

    /// <summary>Walks all paths from here on.</summary>
    public void Walk(Branch branch)
    {
        foreach (var next in Step(branch))
            Walk(next);
    }

    /// <summary>Takes one step: notes the path that ends here, or gives one branch for each answer to the next question.</summary>
    public IEnumerable<Branch> Step(Branch branch)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var walk = branch.Walk;
        var table = branch.Before is { } before ? engine.TableWith(before, walk.Answers[^1]) : engine.TableOf(walk.Told, walk.Answers);
        switch (engine.Next(walk, table))
        {
            case TriageStep.Ask when walk.Answers.Count >= _most:
                tally.Break(ProofClaims.EveryPathEnds, walk, engine.Evaluate(walk));
                return [];
            case TriageStep.Ask { Question: var question }:
                Note(walk);
                return AnswersTo(question, branch).Select(answer => After(branch, table, question, answer));
            case TriageStep.Decide { Verdict: var verdict }:
                Note(walk);
                tally.End(branch.Plan, walk, branch.Meant, verdict);
                CheckEnd(walk, table, verdict);
                return [];
            case var other:
                throw new InvalidOperationException($"A step of an unknown kind: {other}.");
        }
    }

    private Branch After(Branch branch, FactTable table, Question question, AnswerClass answer)
    {
        var ticked = TicksOf(answer.Answer, question);
        var isHealth = IsHealth(question);
        var next = engine.Record(branch.Walk, answer.Answer);
        return new Branch(
            branch.Plan,
            next,
            IsOneMore(branch.Walk, next) ? table : null,
            branch.Ticks - (isHealth ? 0 : ticked),
            branch.HealthFacts - (isHealth ? ticked : 0),
            branch.Meant * answer.Size);
    }

    // An answer that took nothing back adds to the facts of before, which are laid out already.
    private static bool IsOneMore(TriageCase before, TriageCase after) =>
        after.Answers.Count == before.Answers.Count + 1 && after.Told.Equals(before.Told);

    private void Note(TriageCase walk)
    {
        if (walk.Answers is [.., var last])
            foreach (var option in last.OptionIds)
                tally.LedOn.Add((last.QuestionId, option));
    }

    private IEnumerable<AnswerClass> AnswersTo(Question question, Branch branch)
    {
        var all = classes.Of(question);
        if (question.Kind != QuestionKind.Checklist)
            return branch.Plan.Profile is { } profile ? [InProfile(question, profile)] : all;
        var left = IsHealth(question) ? branch.HealthFacts : branch.Ticks;
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
