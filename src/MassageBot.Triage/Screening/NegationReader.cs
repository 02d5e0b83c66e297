namespace MassageBot.Triage.Screening;

/// <summary>
/// Decides whether a mention is denied. "No X, Y or Z" denies each item of the list; a new subject, a verb, "but" and
/// their like end the list. A mention that itself starts with a negative word ("can't feel") is never denied by a list.
/// </summary>
internal sealed class NegationReader(Passage passage, int reach)
{
    public bool Denies(Hit hit) => DeniedInside(hit) || DeniedAfter(hit) || DeniedBefore(hit);

    /// <summary>"My legs are not weak": the negation stands in a gap of the phrase.</summary>
    private bool DeniedInside(Hit hit)
    {
        for (var i = hit.First + 1; i < hit.Last; i++)
            if (!hit.Holds(i) && passage.Is(i, PhraseKind.Negation))
                return true;
        return false;
    }

    /// <summary>"Chest pain: no", "fever? No."</summary>
    private bool DeniedAfter(Hit hit)
    {
        var next = hit.Last + 1;
        if (next < passage.Tokens.Count && passage.Plays(next, "is"))
            next++;
        if (next >= passage.Tokens.Count || !passage.Plays(next, "denial-after"))
            return false;
        return next + 1 == passage.Tokens.Count || passage.Tokens[next + 1].Before != Break.None;
    }

    private bool DeniedBefore(Hit hit)
    {
        if (passage.Plays(hit.First, "immune"))
            return false;
        var commas = 0;
        var ands = 0;
        var lowest = Math.Max(0, hit.First - reach);
        for (var i = hit.First - 1; i >= lowest; i--)
        {
            if (passage.Clause[i] != passage.Clause[i + 1] || passage.Is(i, PhraseKind.Terminator))
                return false;
            var separated = passage.Tokens[i + 1].Before == Break.Comma;
            var joined = passage.Plays(i, "and");
            if ((separated || joined) && commas + ands == 0 && SaysSomethingNew(i + 1, hit))
                return false;
            commas += separated ? 1 : 0;
            ands += joined ? 1 : 0;
            if (passage.Is(i, PhraseKind.Negation))
                return commas + ands == 0 || !IsAdjectiveAfterNoun(i, hit);
        }
        return false;
    }

    /// <summary>An item of a list has no verb of its own: "no fever, leg is swollen" and "no fever, leg swollen" say something new.</summary>
    private bool SaysSomethingNew(int from, Hit hit)
    {
        for (var i = from; i <= hit.Last; i++)
            if (passage.Plays(i, "predicate"))
                return true;
        return !passage.Plays(hit.First, "adjective") && passage.Plays(hit.Last, "adjective");
    }

    /// <summary>"No pain, numb between the legs": after "no" a list holds nouns, an adjective is news, unless joined by "or".</summary>
    private bool IsAdjectiveAfterNoun(int negation, Hit hit) =>
        passage.Plays(negation, "determiner")
        && passage.Plays(hit.First, "adjective")
        && (hit.First == 0 || !passage.Plays(hit.First - 1, "or"));
}
