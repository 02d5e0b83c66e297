namespace MassageBot.Triage.Evaluation;

/// <summary>What an answer says about the case.</summary>
internal static class AnswerFacts
{
    public static Facts Of(Question question, Answer answer)
    {
        var chosen = question.Options.Where(option => answer.OptionIds.Contains(option.Id)).ToList();
        var facts = Facts.None;
        if (question.Number is { } name && answer.Number is { } number)
            facts = facts.With(name, number);

        var unsure = chosen.Find(option => option.Id == Option.Unsure);
        // "Not sure" leaves every sign of the list open, unless the content says what it means here.
        var others = unsure is null ? Presence.No
            : unsure.Sets == Facts.None ? Presence.Unsure
            : Presence.Unknown;
        foreach (var option in question.Options.Where(option => !option.IsGeneral))
        {
            if (others != Presence.Unknown && !chosen.Contains(option))
                facts = facts.Merge(Unchosen(option, others));
        }
        return chosen.Aggregate(facts, (all, option) => all.Merge(option.Sets));
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

    private static Facts Unchosen(Option option, Presence presence) => new()
    {
        Signs = option.Sets.Signs.Where(sign => sign.Value == Presence.Yes).ToDictionary(sign => sign.Key, _ => presence),
    };
}
