namespace MassageBot.Triage.Evaluation;

/// <summary>What an answer says about the case.</summary>
internal static class AnswerFacts
{
    public static void AddTo(FactsSum sum, Question question, Answer answer)
    {
        if (question.Number is { } name && answer.Number is { } number)
            sum.Add(name, number);

        var unsure = answer.OptionIds.Contains(Option.Unsure) ? question.OptionOf(Option.Unsure) : null;
        // "Not sure" leaves every sign of the list open, unless the content says what it means here.
        var others = unsure is null ? Presence.No
            : unsure.Sets.Equals(Facts.None) ? Presence.Unsure
            : Presence.Unknown;
        foreach (var option in question.Options)
        {
            if (answer.OptionIds.Contains(option.Id))
                sum.Add(option.Sets);
            else if (others != Presence.Unknown && !option.IsGeneral)
                AddUnchosen(sum, option, others);
        }
    }

    /// <summary>The names of all facts that a question can settle.</summary>
    public static IReadOnlyList<string> NamesOf(Question question)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (question.Number is { } number)
            names.Add(number);
        foreach (var option in question.Options.Where(option => !option.IsGeneral))
        {
            names.UnionWith(option.Sets.Signs.Keys);
            names.UnionWith(option.Sets.Words.Keys);
        }
        return [.. names];
    }

    private static void AddUnchosen(FactsSum sum, Option option, Presence presence)
    {
        foreach (var (sign, set) in option.Sets.Signs)
        {
            if (set == Presence.Yes)
                sum.Add(sign, presence);
        }
    }
}
