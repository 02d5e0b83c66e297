using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Proof;

/// <summary>
/// Puts the answers to a question into classes that no condition of the content can tell apart, so that one answer of a
/// class stands for all of it. Nothing is assumed: the classes are read off the words and limits that the conditions name.
/// </summary>
internal sealed class AnswerClasses
{
    private readonly TriageDefinition _definition;
    private readonly ILookup<string, Mention> _mentions;
    private readonly Dictionary<string, IReadOnlyList<AnswerClass>> _classes = new(StringComparer.Ordinal);

    public AnswerClasses(TriageDefinition definition)
    {
        _definition = definition;
        _mentions = definition.Conditions.SelectMany(condition => condition.Mentions)
            .Where(mention => mention.Kind == MentionKind.Value)
            .ToLookup(mention => mention.Name, StringComparer.Ordinal);
        foreach (var question in definition.Questions)
            _classes[question.Id] = question.Kind switch
            {
                QuestionKind.Scale => OfScale(question),
                QuestionKind.Choice => OfChoice(question),
                _ => [.. question.Options.Select(option => new AnswerClass(new Answer(question.Id, [option.Id]), 1))],
            };
    }

    /// <summary>The classes of answers; of a list only those with one tick or none.</summary>
    public IReadOnlyList<AnswerClass> Of(Question question) => _classes[question.Id];

    /// <summary>The answers to a list with two ticks.</summary>
    public static IEnumerable<AnswerClass> Pairs(Question question)
    {
        for (var i = 0; i < question.Options.Count; i++)
            for (var j = i + 1; j < question.Options.Count; j++)
                if (!question.Options[i].IsGeneral && !question.Options[j].IsGeneral)
                    yield return new AnswerClass(new Answer(question.Id, [question.Options[i].Id, question.Options[j].Id]), 1);
    }

    private List<AnswerClass> OfChoice(Question question) =>
        [.. question.Options.GroupBy(SignatureOf, StringComparer.Ordinal).Select(group => new AnswerClass(new Answer(question.Id, [group.First().Id]), group.Count()))];

    private List<AnswerClass> OfScale(Question question)
    {
        var value = _definition.Values.First(value => value.Id == question.Number);
        var tests = _mentions[value.Id].Select(mention => mention.Test).OfType<Func<decimal, bool>>().ToList();
        var numbers = Enumerable.Range((int)value.From!.Value, (int)(value.To!.Value - value.From.Value) + 1).Select(number => (decimal)number);
        return
        [
            .. numbers.GroupBy(number => string.Concat(tests.Select(test => test(number) ? '1' : '0')), StringComparer.Ordinal)
                .Select(group => new AnswerClass(new Answer(question.Id, [], group.First()), group.Count())),
            new AnswerClass(new Answer(question.Id, [Option.Unsure]), 1),
        ];
    }

    // Two options are alike when they set the same signs, and words that every condition treats the same.
    private string SignatureOf(Option option)
    {
        var signs = option.Sets.Signs.Select(sign => $"{sign.Key}={sign.Value}");
        var words = option.Sets.Words.SelectMany(pair => pair.Value.Select(word => $"{pair.Key}:{SignatureOf(pair.Key, word)}"));
        return string.Join(';', signs.Concat(words));
    }

    private string SignatureOf(string value, string word)
    {
        if (!_definition.Schema.TryPlaceOfValue(value, out var place))
            return word;
        var bit = _definition.Schema.BitOf(place, word);
        return string.Concat(_mentions[value].Select(mention => (mention.Words & bit) != 0 ? '1' : '0'));
    }
}
