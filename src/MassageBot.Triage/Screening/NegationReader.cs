namespace MassageBot.Triage.Screening;

/// <summary>
/// Decides whether a mention is denied. "No X, Y or Z" denies each item of the list; a new subject, a verb, "but" and
/// their like end the list, and without an "or" the list must start with a sign: "no sleep, chest pain" denies no pain. A mention that itself starts with a negative word ("can't feel") is never denied by a list.
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
        var separators = 0;
        var alternatives = IsFollowedByOr(hit);
        var otherItem = false;
        var lowest = Math.Max(0, hit.First - reach);
        for (var i = hit.First - 1; i >= lowest; i--)
        {
            if (passage.Clause[i] != passage.Clause[i + 1] || passage.Is(i, PhraseKind.Terminator))
                return false;
            var separated = passage.Tokens[i + 1].Before == Break.Comma;
            var joined = passage.Plays(i, "and");
            if ((separated || joined) && separators == 0 && SaysSomethingNew(i + 1, hit))
                return false;
            separators += separated || joined ? 1 : 0;
            alternatives |= passage.Plays(i, "or");
            if (passage.Is(i, PhraseKind.Negation))
                return separators == 0 || alternatives || otherItem && !IsAdjectiveAfterNoun(i, hit);
            otherItem |= passage.SignStart[i];
        }
        return false;
    }

    /// <summary>An item of a list has no verb of its own: "no fever, leg is swollen" and "no fever, leg swollen" say something new.</summary>
    private bool SaysSomethingNew(int from, Hit hit)
    {
        if (passage.Plays(from, "or"))
            return false;
        if (passage.Plays(from, "article"))
            return true;
        for (var i = from; i <= hit.Last; i++)
            if (passage.Plays(i, "predicate"))
                return true;
        return !passage.Plays(hit.First, "adjective") && passage.Plays(hit.Last, "adjective");
    }

    /// <summary>"No pain, numb between the legs": after "no" a list holds nouns, an adjective is news.</summary>
    private bool IsAdjectiveAfterNoun(int negation, Hit hit) => passage.Plays(negation, "determiner") && passage.Plays(hit.First, "adjective");

    /// <summary>"No X, Y or Z": an "or" shows that the whole is one list of denied things.</summary>
    private bool IsFollowedByOr(Hit hit)
    {
        for (var i = hit.Last + 1; i < passage.Tokens.Count && i <= hit.Last + 8 && passage.Clause[i] == passage.Clause[hit.Last]; i++)
            if (passage.Plays(i, "or"))
                return true;
        return false;
    }
}
