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
    /// <returns>The verdict to tell now, or null.</returns>
    public Verdict? Judge(ClinicConversation conversation, ScreenReading reading, bool isWalking)
    {
        if (!isWalking && reading.OwnSymptomNow)
            BeginAnew(conversation);
        if (reading.Facts.Equals(Facts.None))
            return null;
        var engine = content.Current.Engine;
        var alone = engine.Evaluate(reading.Facts);
        conversation.Case = engine.Tell(conversation.Case ?? engine.Begin(), reading.Facts);
        var all = engine.Evaluate(conversation.Case);

        // What this message says by itself is always answered; what only the whole story says, once.
        var before = conversation.Advice?.Level;
        if (alone.Level == Level.Emergency || (all.Level == Level.Emergency && before != Level.Emergency))
            return all.Level == Level.Emergency && before != Level.Emergency ? all : alone;
        if (alone.Route is Route.Crisis or Route.Safeguarding)
            return alone;
        if (isWalking || all.Level != Level.Urgent)
            return null;
        return alone.Level == Level.Urgent || before is null or < Level.Urgent ? all : null;
    }

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
