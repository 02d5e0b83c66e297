using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>
/// What is different where the clinic shows one checklist to everybody instead of advice with a level (docs/safety.md).
/// An emergency, a crisis and a safeguarding matter are told as ever; nothing else that was found out about a client is.
/// </summary>
public sealed class ChecklistMode(ITriageMode mode, IDialogContent content, Voice voice)
{
    /// <summary>Whether the checklist is in force.</summary>
    public bool IsOn => mode.Current == TriageMode.Checklist;

    /// <summary>What is said before a symptom is dealt with; what announces questions is left out.</summary>
    public string? Intro(string key) => !IsOn || key == TextKeys.EmergencyLine ? key : null;

    /// <summary>Whether the checklist is shown where this advice would be given.</summary>
    public bool Replaces(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return IsOn && verdict.Level != Level.Emergency && !IsPersonal(verdict.Route);
    }

    /// <summary>Whether the client knows already what the checklist says on this, so that the message is looked at as any other.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="verdict">What the whole story asks for.</param>
    /// <param name="told">What this message says by itself: a sign for today always brings the checklist.</param>
    public bool Covers(ClinicConversation conversation, Verdict verdict, Facts told)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return Replaces(verdict)
            && (conversation.ChecklistShown || conversation.Case?.Reached >= Level.Urgent)
            && content.Current.Engine.Evaluate(told).Level < Level.Urgent;
    }

    /// <summary>
    /// Advice on a matter of personal safety without what was found out beside it. The same verdict where nothing was;
    /// otherwise the checklist has to follow.
    /// </summary>
    public Verdict Bare(Verdict verdict, Facts told)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(told);
        if (!IsOn || verdict.Level == Level.Emergency || !IsPersonal(verdict.Route))
            return verdict;
        var engine = content.Current.Engine;
        var matters = told.Signs.Where(s => IsPersonal(engine.Evaluate(Facts.None.With(s.Key, s.Value)).Route)).ToDictionary(StringComparer.Ordinal);
        var facts = Facts.None with { Signs = matters };
        var bare = engine.Evaluate(facts);

        // What adds to the advice ("show this to an adult") stays; what changes it is another matter.
        foreach (var (sign, presence) in told.Signs)
        {
            var with = engine.Evaluate(facts.With(sign, presence));
            if (with.Level == bare.Level && with.RuleIds.SequenceEqual(bare.RuleIds))
                (facts, bare) = (facts.With(sign, presence), with);
        }

        return !IsPersonal(bare.Route) || bare.RuleIds.SequenceEqual(verdict.RuleIds) ? verdict : bare;
    }

    /// <summary>Lets go of advice that is not told in this mode. The case remembers how far it went, for the way back.</summary>
    public void Adopt(ClinicConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (IsOn && conversation.Advice is { Level: not Level.Emergency } advice && !IsPersonal(advice.Route))
            conversation.Advice = null;
    }

    /// <summary>Shows the checklist. A new symptom begins a new story, as it does after advice.</summary>
    public async Task ShowAsync(ITurnContext turn, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(conversation);
        var wasAsked = conversation.PendingQuestionId is not null;
        conversation.PendingQuestionId = null;
        conversation.ReadBackConfirmed = false;
        conversation.WalkEnded = true;
        conversation.ChecklistShown = true;
        await turn.SendActivityAsync(voice.Checklist(ChecklistKeys.AtOnce), cancellationToken);
        IReadOnlyList<string> later = wasAsked ? [TextKeys.ChecklistWalkEnded, .. ChecklistKeys.Later] : ChecklistKeys.Later;
        await turn.SendActivityAsync(voice.Checklist([.. later, TextKeys.Disclaimer], new OutcomeOption("person", voice.Say(TextKeys.NoAnswerPersonButton))), cancellationToken);
    }

    /// <summary>Ends a walk that the other mode began: whatever was said meanwhile, its questions are not put again.</summary>
    public async Task SettleAsync(DialogContext inner, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(conversation);
        if (!IsOn || inner.ActiveDialog?.Id != nameof(TriageDialog))
            return;
        if (conversation.PendingQuestionId is null)
            await inner.EndDialogAsync(cancellationToken: cancellationToken);
        else
            await inner.ReplaceDialogAsync(nameof(TriageDialog), null, cancellationToken);
    }

    private static bool IsPersonal(Route route) => route is Route.Crisis or Route.Safeguarding;
}
