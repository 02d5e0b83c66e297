using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>
/// Hears the answer to "are you safe right now?". Anything but a clear yes is taken as a no: the number comes again, and
/// nobody is left with small talk.
/// </summary>
public sealed class CrisisCare(Voice voice, IDialogContent content, AdviceGiver advice)
{
    private const string IntentSign = "suicidal-intent";

    /// <summary>Answers the message if the question was asked with the advice before. False when it wasn't.</summary>
    public async Task<bool> HearAsync(ITurnContext turn, ClinicConversation conversation, string text, bool isQuestion, CancellationToken cancellationToken)
    {
        if (!conversation.SafetyAsked)
            return false;
        conversation.SafetyAsked = false;
        if (voice.IsYes(text) || voice.IsOneOf(TextKeys.CrisisSafeWords, text))
        {
            await turn.SendActivityAsync(voice.Notice(TextKeys.CrisisSafe), cancellationToken);
            return true;
        }

        if (isQuestion)
        {
            await turn.SendActivityAsync(voice.Notice(TextKeys.CrisisReminder), cancellationToken);
            return false;
        }

        var verdict = content.Current.Engine.Evaluate(Facts.None.With(IntentSign, Presence.Yes));
        await advice.GiveAsync(turn, conversation, verdict, understood: null, cancellationToken);
        return true;
    }
}
