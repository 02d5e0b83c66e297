using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs;

/// <summary>
/// Decides what a free text means for the client's safety, before anything else looks at it. Buttons and free text are
/// judged by the same decision table.
/// </summary>
public sealed class SafetyGate(IDialogContent content)
{
    /// <summary>Adds what the text says to the case and tells whether advice must go out at once.</summary>
    /// <param name="conversation">The conversation; its case takes up the facts.</param>
    /// <param name="reading">The screen's reading of the text.</param>
    /// <param name="isWalking">Whether the questions are being asked; then same-day advice waits for the end of the walk.</param>
    /// <param name="canAsk">Whether the first list can be the next thing the client sees: nothing else is going on, and no person has the conversation.</param>
    /// <returns>The verdict to tell now, or null.</returns>
    public Verdict? Judge(ClinicConversation conversation, ScreenReading reading, bool isWalking, bool canAsk)
    {
        var engine = content.Current.Engine;
        var said = Heard(engine, reading, isListAhead: canAsk && !IsFirstListAnswered(conversation));
        if (!isWalking && (reading.OwnSymptomNow || said.Suspected.Count > 0))
            BeginAnew(conversation);
        if (said.Suspected.Count > 0)
            conversation.Case = engine.Suspect(conversation.Case ?? engine.Begin(), said.Suspected);
        if (said.Facts.Equals(Facts.None))
            return null;
        var alone = engine.Evaluate(said.Facts);
        conversation.Case = engine.Tell(conversation.Case ?? engine.Begin(), said.Facts);
        var all = engine.Evaluate(conversation.Case);

        // What this message says by itself is always answered; what only the whole story says, once.
        var before = conversation.Advice?.Level;
        if (alone.Level == Level.Emergency || (all.Level == Level.Emergency && before != Level.Emergency))
            return all.Level == Level.Emergency && before != Level.Emergency ? all : alone;
        if (alone.Route is Route.Crisis or Route.Safeguarding)
            return alone;
        if (isWalking || all.Level != Level.Urgent || engine.LeastLevel(engine.FactsOf(conversation.Case)) < Level.Urgent)
            return null;
        return alone.Level == Level.Urgent || before is null or < Level.Urgent ? all : null;
    }

    /// <summary>
    /// What a message counts as that begins something: where it reads like a story or a figure of speech, the hard signs in it are asked
    /// for before they are taken as said. A sign that the first list can't ask for, or asks for no more, stays told, and so does each once
    /// there is urgent advice.
    /// </summary>
    public ScreenReading AskingFirst(ClinicConversation conversation, ScreenReading reading)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(reading);
        if (!reading.Suspicion.AsksFirst || content.Current.Definition.Questions.FirstOrDefault(question => question.Screen == Screen.Now) is not { } list)
            return reading;
        if (IsFirstListAnswered(conversation) || conversation is { SafetyAsked: true } or { Advice.Level: >= Level.Urgent })
            return reading;
        var asked = reading.Facts.Signs.Where(sign => IsHardSign(sign) && IsPressing(sign.Key) && IsOffered(list, sign.Key)).Select(sign => sign.Key).ToList();
        return asked.Count == 0 ? reading : reading with
        {
            OwnSymptomNow = reading.OwnLesserSymptom,
            Doubtful = reading.Doubtful && reading.OwnLesserSymptom,
            Facts = reading.Facts with { Signs = reading.Facts.Signs.Where(sign => !asked.Contains(sign.Key)).ToDictionary(StringComparer.Ordinal) },
            Suspicion = reading.Suspicion with { Strength = SuspicionStrength.Doubt, SignIds = [.. asked.Union(reading.Suspicion.SignIds, StringComparer.Ordinal)] },
        };
    }

    /// <summary>Whether the first list of signs was answered in the walk that is open: then it isn't asked again.</summary>
    public bool IsFirstListAnswered(ClinicConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation is { WalkEnded: false, Case: { } open } && content.Current.Engine.HasAnswered(open, Screen.Now);
    }

    /// <summary>A message again whose signs were asked for, and none is there: what is left in it to answer.</summary>
    public ScreenReading AfterAsking(string text) => AskingFirst(new ClinicConversation(), content.Current.Read(text)) with { Suspicion = Suspicion.None };

    /// <summary>"Back pain for three weeks, getting worse": nobody is named, and yet somebody has it.</summary>
    public bool NamesComplaint(ScreenReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return !reading.IsQuestion && content.Current.Definition.Signs.Any(sign => !sign.IsModifier && reading.Facts[sign.Id] == Presence.Yes);
    }

    /// <summary>With a time, a strength or a denial it is a report, however well an answer matches its words.</summary>
    public bool TellsCourse(ScreenReading reading) =>
        NamesComplaint(reading)
        && (reading.Facts.Numbers.Count > 0 || reading.Facts.Words.Keys.Any(name => !FactNames.HoldsMany(name)) || reading.Facts.Signs.Values.Contains(Presence.No));

    // What the second net is sure of counts as "not sure" of the client, where that makes an emergency or a matter of personal
    // safety; anything else it suspects is only asked for. A guess below URGENT must not take the place of the first list while that is
    // still to come. What the words themselves decide at once, the net doesn't touch.
    private (Facts Facts, IReadOnlyList<string> Suspected) Heard(TriageEngine engine, ScreenReading reading, bool isListAhead)
    {
        var suspicion = reading.Suspicion;

        // Where the words told a hard sign, and the net sees just that one, the danger is explained.
        var isTold = reading.Facts.Signs.Any(IsHardSign);
        var isExplained = suspicion.Strength < (isTold ? SuspicionStrength.Certain : SuspicionStrength.Sure)
            || (isTold && reading.Facts[suspicion.SignIds[0]] == Presence.Yes);
        if (isExplained || engine.Evaluate(reading.Facts).AtOnce)
            return (reading.Facts, suspicion.SignIds);
        var facts = suspicion.SignIds.Where(sign => reading.Facts[sign] != Presence.Yes)
            .Aggregate(reading.Facts, (sum, sign) => sum.With(sign, Presence.Unsure));
        var guess = engine.Evaluate(facts);
        return guess.Level == Level.Emergency || (guess.Route is Route.Crisis or Route.Safeguarding && (guess.Level == Level.Urgent || !isListAhead))
            ? (facts, [])
            : (reading.Facts, suspicion.SignIds);
    }

    private bool IsHardSign(KeyValuePair<string, Presence> sign) =>
        sign.Value == Presence.Yes && content.Current.Definition.SignOf(sign.Key) is { IsHard: true, IsModifier: false };

    // Whoever tells of an assault isn't asked whether it was one: signs that only a suspicion puts on the list stay told.
    private bool IsOffered(Question list, string sign) =>
        (content.Current.Definition.OfferOf(sign) is not null && content.Current.Definition.SignOf(sign)?.Offer is null) || list.Options.Any(option => option.Sets.Signs.ContainsKey(sign));

    // The net learnt what is a danger, not what is only a matter for the clinic's manager.
    private bool IsPressing(string sign) => content.Current.Engine.Evaluate(Facts.None.With(sign, Presence.Yes)).Level >= Level.Urgent;

    /// <summary>After a finished walk a new one begins: what is true of the client stays, what was asked about the old trouble doesn't.</summary>
    public void BeginAnew(ClinicConversation conversation)
    {
        if (!conversation.WalkEnded || conversation.Case is not { } old)
            return;
        var engine = content.Current.Engine;
        var lasting = engine.FactsOf(old).Signs.Where(s => s.Value >= Presence.Unsure).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        conversation.Case = engine.Begin() with
        {
            Told = Facts.None with { Signs = lasting },
            Reached = old.Reached,
            ReachedRuleIds = old.ReachedRuleIds,
        };
        conversation.WalkEnded = false;
    }
}
