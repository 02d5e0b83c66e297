using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Triage;
using MassageBot.Turns;

namespace MassageBot.FollowUps;

/// <summary>Adds what clients answer, and that they want no more, to the effects of the turn that is running.</summary>
internal sealed class TurnCheckIns(TimeProvider time) : ICheckInJournal
{
    public void Answered(ITurnContext turn, CheckInReply reply) => TurnOutput.Of(turn).Effects.Add(new CheckInAnswered(
        reply.CheckInId,
        new CheckInAnswer(reply.Choice, reply.Strength, reply.Signs, reply.Level is { } level ? LevelNames.Of(level) : null, reply.RuleIds, reply.ContentVersion),
        time.GetUtcNow()));

    public void OptedOut(ITurnContext turn) => TurnOutput.Of(turn).Effects.Add(new CareOptedOut(turn.Activity.ChannelId, time.GetUtcNow()));
}
