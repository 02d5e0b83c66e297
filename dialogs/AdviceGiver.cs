using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>
/// Tells a client the advice of a verdict and remembers that it was told. An emergency is made known to staff at once,
/// without any of the client's words.
/// </summary>
public sealed class AdviceGiver(Voice voice, IDialogContent content, IEscalations escalations)
{
    /// <summary>Sends the advice. <paramref name="understood"/> are the answers that it rests on, as Markdown lines.</summary>
    public async Task GiveAsync(
        ITurnContext turn, ClinicConversation conversation, Verdict verdict, string? understood, CancellationToken cancellationToken)
    {
        var before = conversation.Advice;
        var isSame = before is not null && before.Level == verdict.Level && before.RuleIds.SequenceEqual(verdict.RuleIds);
        var isUnchanged = isSame && verdict.Level != Level.Emergency;
        await turn.SendActivityAsync(voice.Disposition(verdict, understood, isUnchanged), cancellationToken);

        conversation.Advice = new GivenAdvice(verdict.Level, verdict.Route, verdict.RuleIds, verdict.ContentVersion, isSame && before!.Escalated)
        {
            CaseReference = isSame ? before!.CaseReference : null,
        };
        conversation.Case = (conversation.Case ?? content.Current.Engine.Begin()).Advised(verdict);
        conversation.SafetyAsked = verdict.Route == Route.Crisis;
        if (verdict.Level != Level.Emergency)
            return;
        conversation.EmergencyReminded = false;
        if (!isSame)
        {
            var opened = await escalations.OpenAsync(turn, Request(verdict), cancellationToken);
            conversation.Advice = conversation.Advice with { CaseReference = opened.Reference };
        }
    }

    private static EscalationRequest Request(Verdict verdict) => new()
    {
        Level = verdict.Level,
        Route = verdict.Route,
        RuleIds = verdict.RuleIds,
        ContentVersion = verdict.ContentVersion,
    };
}
