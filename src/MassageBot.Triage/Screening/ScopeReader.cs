namespace MassageBot.Triage.Screening;

/// <summary>Tells how a mention is meant: there now, denied, long past, another person's past, or only supposed.</summary>
internal sealed class ScopeReader(Lexicon lexicon, Passage passage)
{
    /// <summary>How many words back or ahead a cue can stand; keeps the work linear in a text without full stops.</summary>
    private const int Reach = 40;

    private readonly NegationReader _negation = new(passage, Reach);
    private readonly Lazy<bool> _namesVet = new(() => Enumerable.Range(0, passage.Tokens.Count).Any(i => passage.Plays(i, "vet")));

    public FindingScope ScopeOf(Hit hit)
    {
        if (_negation.Denies(hit))
            return FindingScope.Denied;
        if (IsSupposed(hit))
            return FindingScope.Hypothetical;
        if (lexicon.StandsAlways.Contains(hit.Phrase.Id))
            return FindingScope.Present;
        var subject = SubjectOf(hit);
        if (subject is Subject.Animal)
            return FindingScope.OtherPersonPast;
        var longPast = IsLongPast(hit);
        if (subject is Subject.Other or Subject.Vague && (longPast || IsToldOfVaguely(hit, subject)))
            return FindingScope.OtherPersonPast;
        if (longPast)
            return FindingScope.PastResolved;
        return !lexicon.StandsWhenPassed.Contains(hit.Phrase.Id) && HasPassed(hit) ? FindingScope.PastResolved : FindingScope.Present;
    }

    /// <summary>The person named nearest before the mention, in its sentence or else in an earlier one.</summary>
    public Subject SubjectOf(Hit hit)
    {
        var lowest = Math.Max(0, hit.First - Reach);
        for (var i = hit.Last; i >= lowest; i--)
            if (passage.Is(i, PhraseKind.Animal))
                return IsAnimals(i, hit) ? Subject.Animal : Subject.Nobody;
            else if (passage.Is(i, PhraseKind.VaguePerson))
                return Subject.Vague;
            else if (passage.Is(i, PhraseKind.Person))
                return IsPatientOfAVet(i, lowest) ? Subject.Animal : Subject.Other;
            else if (passage.Is(i, PhraseKind.Own))
                return Subject.Writer;
        return Subject.Nobody;
    }

    /// <summary>"Walked the dog, chest pain all the way home" and "I am out with my dog and can't breathe" tell of no animal.</summary>
    private bool IsAnimals(int animal, Hit hit)
    {
        for (var i = animal + 1; i <= hit.First; i++)
            if (passage.Tokens[i].Before != Break.None)
                return false;
        return !InClause(hit, passage.Clause[hit.First], PhraseKind.Own);
    }

    /// <summary>"My dog is 13 and his back legs are weak, the vet says": "his" is the dog's when a vet is named and no person is.</summary>
    private bool IsPatientOfAVet(int word, int lowest)
    {
        if (!passage.Plays(word, "pronoun") || !_namesVet.Value)
            return false;
        var isAnimal = false;
        for (var i = word - 1; i >= lowest; i--)
        {
            if (passage.Is(i, PhraseKind.VaguePerson) || (passage.Is(i, PhraseKind.Person) && !passage.Plays(i, "pronoun")))
                return false;
            isAnimal |= passage.Is(i, PhraseKind.Animal);
        }

        return isAnimal;
    }

    private bool IsSupposed(Hit hit)
    {
        var sentence = passage.Sentence[hit.First];
        var clause = passage.Clause[hit.First];
        var lowest = Math.Max(0, hit.First - Reach);
        var ownClause = InClause(hit, clause, PhraseKind.Own);
        var strong = false;
        var general = false;
        for (var i = hit.Last; i >= lowest && passage.Sentence[i] == sentence; i--)
        {
            if (i < hit.First && passage.Plays(i, "contrast"))
                break;
            strong |= !hit.Holds(i) && passage.Is(i, PhraseKind.Hypothetical) && (passage.Clause[i] == clause || !ownClause);
            general |= !hit.Holds(i) && passage.Is(i, PhraseKind.General);
        }
        if (!strong && !general)
            return false;
        if (InClause(hit, clause, PhraseKind.Now) || InSentence(hit, PhraseKind.Help))
            return false;
        if (lexicon.NeverGeneral.Contains(hit.Phrase.Id))
            return strong && !InClause(hit, clause, PhraseKind.Own);
        return strong || !InClause(hit, clause, PhraseKind.Own) && !NamesSomeone(hit, clause);
    }

    /// <summary>"My wife" is someone; "a client" in a general question is anyone.</summary>
    private bool NamesSomeone(Hit hit, int clause)
    {
        for (var i = FirstOf(hit, clause); i <= hit.Last; i++)
            if (passage.Is(i, PhraseKind.Person) && !passage.Is(i, PhraseKind.VaguePerson) && !passage.Plays(i, "generic-person"))
                return true;
        return false;
    }

    private bool IsLongPast(Hit hit)
    {
        var clause = passage.Clause[hit.First];
        if (!InClause(hit, clause, PhraseKind.LongPast) && !InClause(hit, passage.Clause[hit.Last], PhraseKind.LongPast) && !IsDatedAfterwards(hit))
            return false;
        return !InSentence(hit, PhraseKind.Ongoing) && !IsToldInThePresent(hit, clause);
    }

    /// <summary>"After my operation two years ago I have numb legs" is about now.</summary>
    private bool IsToldInThePresent(Hit hit, int clause)
    {
        var sawPast = false;
        for (var i = FirstOf(hit, clause); i <= hit.Last; i++)
        {
            sawPast |= passage.Is(i, PhraseKind.LongPast);
            if (passage.Plays(i, "present") && !FollowsPastAuxiliary(i))
                return true;
            if (sawPast && passage.Plays(i, "holding") && !passage.Is(i, PhraseKind.LongPast) && (i + 1 >= passage.Tokens.Count || passage.Tokens[i + 1].Text != "had"))
                return true;
        }
        return false;
    }

    // "Could not feel" is no present.
    private bool FollowsPastAuxiliary(int i) =>
        (i > 0 && passage.Plays(i - 1, "past-auxiliary")) || (i > 1 && passage.Plays(i - 2, "past-auxiliary"));

    // "I could not feel my legs after the birth, that was in 2006."
    private bool IsDatedAfterwards(Hit hit)
    {
        var sentence = passage.Sentence[hit.Last];
        var last = Math.Min(hit.Last + Reach, passage.Tokens.Count - 3);
        for (var i = hit.Last + 1; i <= last && passage.Sentence[i] == sentence; i++)
            if (passage.Plays(i, "pointing") && passage.Plays(i + 1, "is") && passage.Is(i + 2, PhraseKind.LongPast))
                return true;
        return false;
    }

    private bool IsToldOfVaguely(Hit hit, Subject subject)
    {
        if (InSentence(hit, PhraseKind.Now) || InSentence(hit, PhraseKind.Ongoing))
            return false;
        if (InSentence(hit, PhraseKind.Hearsay))
            return true;
        var clause = passage.Clause[hit.First];
        for (var i = FirstOf(hit, clause); subject == Subject.Vague && i <= hit.Last; i++)
            if (passage.Plays(i, "past-verb"))
                return true;
        return false;
    }

    private bool HasPassed(Hit hit)
    {
        var sentence = passage.Sentence[hit.Last];
        var clause = passage.Clause[hit.Last];
        var furthest = Math.Min(passage.Tokens.Count - 1, hit.Last + Reach);
        for (var i = hit.Last + 1; i <= furthest && passage.Sentence[i] <= sentence + 1; i++)
        {
            if (passage.Sentence[i] > sentence && passage.Tokens[i].Before == Break.Sentence && !passage.Plays(i, "refers"))
                return false;
            if (passage.SignStart[i] && passage.Clause[i] != clause)
                return false;
            if (passage.Is(i, PhraseKind.Resolved))
                return !NegatedJustBefore(i) && !ComesBack(i, furthest);
        }
        return false;
    }

    private bool NegatedJustBefore(int word)
    {
        for (var i = word - 1; i >= Math.Max(0, word - 4) && passage.Clause[i] == passage.Clause[word]; i--)
            if (passage.Is(i, PhraseKind.Negation) || passage.Plays(i, "never-passed"))
                return true;
        return false;
    }

    private bool ComesBack(int word, int furthest)
    {
        for (var i = word; i <= furthest; i++)
            if (passage.Is(i, PhraseKind.Ongoing))
                return true;
        return false;
    }

    private int FirstOf(Hit hit, int clause)
    {
        var first = hit.First;
        while (first > 0 && hit.First - first < Reach && passage.Clause[first - 1] == clause)
            first--;
        return first;
    }

    private bool InClause(Hit hit, int clause, PhraseKind kind)
    {
        for (var i = FirstOf(hit, clause); i < passage.Tokens.Count && i <= hit.Last + Reach; i++)
        {
            if (passage.Clause[i] == clause && passage.Is(i, kind))
                return true;
            if (i > hit.Last && passage.Clause[i] > clause)
                break;
        }
        return false;
    }

    private bool InSentence(Hit hit, PhraseKind kind)
    {
        var sentence = passage.Sentence[hit.First];
        for (var i = Math.Max(0, hit.First - Reach); i < passage.Tokens.Count && i <= hit.Last + Reach && passage.Sentence[i] <= sentence; i++)
            if (passage.Sentence[i] == sentence && passage.Is(i, kind))
                return true;
        return false;
    }
}
