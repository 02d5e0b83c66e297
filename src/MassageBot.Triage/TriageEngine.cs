using MassageBot.Triage.Conditions;
using MassageBot.Triage.Evaluation;

namespace MassageBot.Triage;

/// <summary>
/// Walks a client through the questions and decides. Pure and thread-safe: every method returns a new case and the
/// same input always gives the same result.
/// </summary>
public sealed class TriageEngine
{
    private readonly TriageDefinition _definition;
    private readonly DecisionTable _table;
    private readonly Dictionary<string, AnswerFacts> _answers;

    /// <summary>Makes an engine for a loaded definition.</summary>
    public TriageEngine(TriageDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _definition = definition;
        _table = new DecisionTable(definition);
        _answers = definition.Questions.ToDictionary(question => question.Id, question => new AnswerFacts(question, definition), StringComparer.Ordinal);
    }

    /// <summary>The definition that decides.</summary>
    public TriageDefinition Definition => _definition;

    /// <summary>A new case about which nothing is known.</summary>
    public TriageCase Begin() => new() { DefinitionVersion = _definition.Version };

    /// <summary>Everything known about the case: what free text told and what was answered.</summary>
    public Facts FactsOf(TriageCase c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return TableOf(c.Told, c.Answers).ToFacts();
    }

    /// <summary>What the decision table and the modifiers say about these facts.</summary>
    public Verdict Evaluate(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _table.Evaluate(new FactTable(_definition.Schema, facts));
    }

    /// <summary>What the table says about the case, but never less than the client was already told.</summary>
    public Verdict Evaluate(TriageCase c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Evaluate(c, TableOf(c.Told, c.Answers));
    }

    /// <summary>
    /// The next question, or the verdict. An emergency and every row marked <c>at-once</c> end the walk at once;
    /// questions whose facts are known, or that don't apply, are left out.
    /// </summary>
    public TriageStep Next(TriageCase c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Next(c, TableOf(c.Told, c.Answers));
    }

    /// <summary>The same over facts that are laid out already.</summary>
    internal TriageStep Next(TriageCase c, FactTable table)
    {
        var verdict = Evaluate(c, table);
        if (verdict.AtOnce)
            return new TriageStep.Decide(verdict);
        foreach (var question in _definition.Questions)
        {
            if (!IsAnswered(c, question) && verdict.Level < (question.SkipFrom ?? Level.Emergency) && Applies(question, table) && !IsKnown(question, table))
                return new TriageStep.Ask(Offered(c, question, table));
        }
        return new TriageStep.Decide(verdict);
    }

    /// <summary>The question as this case is asked it: only with the options that apply.</summary>
    public Question Offered(TriageCase c, Question question)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(question);
        return Offered(c, question, TableOf(c.Told, [.. c.Answers.TakeWhile(answer => answer.QuestionId != question.Id)]));
    }

    /// <summary>
    /// The level that stands whatever else is answered: as if every sign that isn't known was denied. Advice below
    /// EMERGENCY that would fall again with the next answer is not yet worth telling.
    /// </summary>
    public Level LeastLevel(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var table = new FactTable(_definition.Schema, facts);
        table.DenyUnknown();
        return _table.Evaluate(table).Level;
    }

    /// <summary>Whether the answer fits its question, so that <see cref="Record"/> takes it.</summary>
    public bool Accepts(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (_definition.QuestionOf(answer.QuestionId) is not { } question || answer.OptionIds.Any(id => !Has(question, id)))
            return false;
        return question.Kind switch
        {
            QuestionKind.Scale => answer.Number is { } number ? answer.OptionIds.Count == 0 && InRange(question, number) : answer.OptionIds.Count == 1,
            QuestionKind.Choice => answer.Number is null && answer.OptionIds.Distinct().Count() == 1,
            _ => answer.Number is null && answer.OptionIds.Count > 0,
        };
    }

    /// <summary>
    /// Notes an answer. The same answer twice changes nothing. A different answer to a question already answered is a
    /// correction: it is kept in <see cref="TriageCase.Withdrawn"/>, answers that no longer apply go, and the level is
    /// found anew from what is left.
    /// </summary>
    /// <exception cref="ArgumentException">The answer doesn't fit; ask <see cref="Accepts"/> first.</exception>
    public TriageCase Record(TriageCase c, Answer a)
    {
        ArgumentNullException.ThrowIfNull(c);
        if (!Accepts(a))
            throw new ArgumentException($"The answer to '{a.QuestionId}' doesn't fit a question of version {_definition.Version}.", nameof(a));
        var earlier = c.Answers.FirstOrDefault(answer => answer.QuestionId == a.QuestionId);
        if (a.Equals(earlier))
            return c;
        var told = SettledBy(a).Aggregate(c.Told, (facts, name) => facts.Without(name));
        if (earlier is null)
            return c with { Answers = [.. c.Answers, a], Told = told };
        var answers = WithoutStale(told, [.. c.Answers.Select(answer => answer.QuestionId == a.QuestionId ? a : answer)]);
        return Corrected(c, told, answers);
    }

    /// <summary>
    /// Adds what free text said. Signs said to be present stand, whatever was answered before; a new number or time
    /// replaces the answer that gave the old one. What that answer said beside it stays told.
    /// </summary>
    public TriageCase Tell(TriageCase c, Facts told)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(told);
        var replaced = c.Answers
            .Where(answer => _answers.ContainsKey(answer.QuestionId) && ReplaceableIn(answer).Any(name => told.Words.ContainsKey(name) || told.Numbers.ContainsKey(name)))
            .ToList();
        var rest = replaced.Where(answer => _answers[answer.QuestionId].IsJoint).SelectMany(WordsIn)
            .Aggregate(Facts.None, (facts, pair) => facts.With(pair.Key, [.. pair.Value]));
        return c with
        {
            Told = c.Told.Merge(rest).Merge(told),
            Answers = replaced.Count == 0 ? c.Answers : [.. c.Answers.Except(replaced)],
            Withdrawn = replaced.Count == 0 ? c.Withdrawn : [.. c.Withdrawn, .. replaced],
        };
    }

    /// <summary>Adds signs that the words may have meant: they are offered on the first list of signs, as long as it isn't answered.</summary>
    public TriageCase Suspect(TriageCase c, IReadOnlyList<string> signIds)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(signIds);
        var known = signIds.Where(id => _definition.SignOf(id) is not null && !c.Suspected.Contains(id)).ToList();
        return known.Count == 0 ? c : c with { Suspected = [.. c.Suspected, .. known] };
    }

    /// <summary>Whether a list of that kind was answered, with whatever answer.</summary>
    public bool HasAnswered(TriageCase c, Screen screen)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Answers.Any(answer => _definition.QuestionOf(answer.QuestionId)?.Screen == screen);
    }

    /// <summary>Replaces what free text said, because the client says that it was understood wrongly. The only way down for told facts.</summary>
    public TriageCase Correct(TriageCase c, Facts told)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(told);
        return Corrected(c, told, WithoutStale(told, c.Answers));
    }

    /// <summary>
    /// Takes the answer to one question back, also when free text gave it, so that it is asked again; a case that knows no
    /// such answer stays as it is. A hard sign that was told stays told.
    /// </summary>
    public TriageCase Withdraw(TriageCase c, string questionId)
    {
        ArgumentNullException.ThrowIfNull(c);
        List<Answer> left = [.. c.Answers.Where(answer => answer.QuestionId != questionId)];
        var told = _definition.QuestionOf(questionId) is { Kind: not QuestionKind.Checklist } question ? Untold(c.Told, question) : c.Told;
        return left.Count == c.Answers.Count && told.Equals(c.Told) ? c : Corrected(c, told, WithoutStale(told, left));
    }

    /// <summary>Takes the last answer back.</summary>
    /// <returns>The case without it, or <see langword="null"/> when there is none.</returns>
    public TriageCase? Back(TriageCase c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Answers.Count == 0 ? null : Corrected(c, c.Told, WithoutStale(c.Told, [.. c.Answers.SkipLast(1)]));
    }

    /// <summary>The answers in words, one line each, in the order of the questions; also those that free text gave.</summary>
    public IReadOnlyList<ReadBackLine> ReadBack(TriageCase c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var lines = new List<ReadBackLine>();
        foreach (var question in _definition.Questions)
        {
            if (question.ReadBack is { } label && ValuesOf(c, question) is { Length: > 0 } values)
                lines.Add(new ReadBackLine(question.Id, label, values));
        }
        return lines;
    }

    /// <summary>What free text said to be there, in the words of <see cref="Sign.Meaning"/>, as far as no answer says it.</summary>
    public IReadOnlyList<string> ToldBeside(TriageCase c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var said = _definition.Questions
            .SelectMany(question => question.Options.Where(option => c.Answers.Any(a => a.QuestionId == question.Id && a.OptionIds.Contains(option.Id))))
            .SelectMany(option => option.Sets.Signs.Where(sign => sign.Value == Presence.Yes).Select(sign => sign.Key))
            .ToHashSet(StringComparer.Ordinal);
        return [.. _definition.Signs.Where(sign => c.Told[sign.Id] == Presence.Yes && !said.Contains(sign.Id)).Select(sign => sign.Meaning)];
    }

    /// <summary>Brings a stored case to this definition; answers that no longer fit are dropped and will be asked again.</summary>
    public TriageCase Upgrade(TriageCase c)
    {
        ArgumentNullException.ThrowIfNull(c);
        if (c.DefinitionVersion == _definition.Version)
            return c;
        var fitting = WithoutStale(c.Told, [.. c.Answers.Where(Accepts)]);
        return c with
        {
            DefinitionVersion = _definition.Version,
            Answers = fitting,
            Withdrawn = [.. c.Withdrawn, .. c.Answers.Except(fitting)],
        };
    }

    private static TriageCase Corrected(TriageCase c, Facts told, IReadOnlyList<Answer> answers) => c with
    {
        Told = told,
        Answers = answers,
        Withdrawn = [.. c.Withdrawn, .. c.Answers.Except(answers)],
        Reached = null,
        ReachedRuleIds = [],
    };

    private string[] ValuesOf(TriageCase c, Question question)
    {
        if (c.Answers.FirstOrDefault(answer => answer.QuestionId == question.Id) is { } answer)
            return Values(question, answer);
        if (question.Number is { } name)
            return c.Told.NumberOf(name) is { } number ? [number.ToString(System.Globalization.CultureInfo.InvariantCulture)] : [];
        return question.Kind == QuestionKind.Choice && !_answers[question.Id].IsJoint
            ? [.. question.Options.Where(option => IsTold(c.Told, option)).Select(option => option.Title)]
            : [];
    }

    private static bool IsTold(Facts told, Option option) =>
        !option.IsGeneral && !option.Sets.Equals(Facts.None)
        && option.Sets.Words.All(word => word.Value.All(told.WordsOf(word.Key).Contains))
        && option.Sets.Signs.All(sign => told[sign.Key] == sign.Value);

    // A list may hold words beside its signs; not ticking them takes nothing back that was told. Nor does an answer to a joint
    // question take back the value that it doesn't speak of.
    private IEnumerable<string> SettledBy(Answer answer)
    {
        var facts = _answers[answer.QuestionId];
        return _definition.QuestionOf(answer.QuestionId)!.Kind == QuestionKind.Checklist ? []
            : (facts.IsJoint ? WordsIn(answer).Select(pair => pair.Key) : facts.Names).Where(name => !FactNames.HoldsMany(name));
    }

    // "Not sure" to a joint question leaves both values open, so either of them replaces it.
    private IEnumerable<string> ReplaceableIn(Answer answer) =>
        _answers[answer.QuestionId] is { IsJoint: true } facts && !WordsIn(answer).Any() ? facts.Names : SettledBy(answer);

    private IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> WordsIn(Answer answer) =>
        _definition.QuestionOf(answer.QuestionId)!.Options.Where(option => answer.OptionIds.Contains(option.Id)).SelectMany(option => option.Sets.Words);

    private Facts Untold(Facts told, Question question)
    {
        if (_answers[question.Id].IsJoint)
            return told;
        var plain = _answers[question.Id].Names.Aggregate(told, (facts, name) => facts.Without(name));
        var soft = _definition.Signs.Where(sign => !sign.IsHard).Select(sign => sign.Id).ToHashSet(StringComparer.Ordinal);
        var named = (question.KnownWhen?.SignIds ?? []).Concat(_answers[question.Id].Names).Where(soft.Contains).ToHashSet(StringComparer.Ordinal);
        return plain with { Signs = plain.Signs.Where(sign => !named.Contains(sign.Key)).ToDictionary(StringComparer.Ordinal) };
    }

    private string[] Values(Question question, Answer answer) =>
        answer.Number is { } number
            ? [number.ToString(System.Globalization.CultureInfo.InvariantCulture)]
            : [.. question.Options.Where(option => answer.OptionIds.Contains(option.Id))
                .Concat(answer.OptionIds.Select(Option.SignOf).OfType<string>().Select(_definition.OfferOf).OfType<Option>())
                .Select(option => option.Title)];

    private static bool IsAnswered(TriageCase c, Question question)
    {
        for (var i = 0; i < c.Answers.Count; i++)
        {
            if (c.Answers[i].QuestionId == question.Id)
                return true;
        }
        return false;
    }

    private Question Offered(TriageCase c, Question question, FactTable table)
    {
        var suspected = question.Screen != Screen.Now ? []
            : c.Suspected.Where(sign => !question.Options.Any(option => option.Sets.Signs.ContainsKey(sign))).Select(_definition.OfferOf).OfType<Option>().DistinctBy(option => option.Title).ToList();
        var offered = question.Options.Where(option => option.Applies?.Holds(table) != false && !(question.Screen == Screen.Place && IsSaid(option, table))).ToList();
        return suspected.Count == 0 && offered.Count == question.Options.Count ? question : question with { Options = [.. suspected, .. offered] };
    }

    // What was told or ticked before isn't asked again.
    private bool IsSaid(Option option, FactTable table) =>
        option.Sets.Signs.Count > 0
        && option.Sets.Signs.All(sign => sign.Value == Presence.Yes && _definition.Schema.TryPlaceOfSign(sign.Key, out var place) && table.Certain(place));

    private static bool Applies(Question question, FactTable facts) => question.Applies?.Holds(facts) != false;

    private bool IsKnown(Question question, FactTable facts) =>
        question.KnownWhen?.Holds(facts) ?? _answers[question.Id].Names.All(facts.Known);

    private bool Has(Question question, string optionId) =>
        question.OptionOf(optionId) is not null
        || (question.Screen == Screen.Now && Option.SignOf(optionId) is { } sign && _definition.OfferOf(sign) is not null);

    private bool InRange(Question question, decimal number)
    {
        var value = _definition.Values.First(value => value.Id == question.Number);
        return number >= value.From && number <= value.To && decimal.Truncate(number) == number;
    }

    private Verdict Evaluate(TriageCase c, FactTable table)
    {
        var verdict = _table.Evaluate(table);
        return c.Reached > verdict.Level ? _table.Keep(verdict, c.Reached.Value, c.ReachedRuleIds) : verdict;
    }

    /// <summary>Lays out what was told and answered; answers to questions that are gone say nothing.</summary>
    internal FactTable TableOf(Facts told, IReadOnlyList<Answer> answers)
    {
        var table = new FactTable(_definition.Schema, told);
        foreach (var answer in answers)
        {
            if (_answers.TryGetValue(answer.QuestionId, out var facts))
                facts.AddTo(table, answer);
        }
        return table;
    }

    /// <summary>Lays out one more answer on a copy of what is laid out: the same as all of them anew.</summary>
    internal FactTable TableWith(FactTable before, Answer answer)
    {
        var table = before.Copy();
        _answers[answer.QuestionId].AddTo(table, answer);
        return table;
    }

    private List<Answer> WithoutStale(Facts told, IReadOnlyList<Answer> answers)
    {
        var left = answers.ToList();
        while (true)
        {
            var table = TableOf(told, left);
            if (left.RemoveAll(answer => _definition.QuestionOf(answer.QuestionId) is not { } question || !Applies(question, table)) == 0)
                return left;
        }
    }
}
