using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.Privacy;
using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>Adds questions, choices and erasures to the effects of the turn that is running.</summary>
internal sealed class TurnJournal(ShownCases shown, ClientConversations conversations, TimeProvider time) : IConversationJournal
{
    // What is shown beside an honest "I don't know" is nothing; how near the nearest was is known from the confidence.
    public void RecordQuestion(ITurnContext turn, string question, FoundAnswer found, string? previousEntryId) =>
        TurnOutput.Of(turn).Effects.Add(new QuestionLogged(
            question,
            BandNames.Of(found.Band),
            found.Band switch
            {
                AnswerBand.Answer => [found.Entries[0].Id],
                AnswerBand.Suggest => [.. found.Entries.Take(QuestionAnswering.Suggested).Select(e => e.Id)],
                _ => [],
            },
            time.GetUtcNow(),
            found.Entries.Count > 0 ? Math.Round(found.Confidence, 3) : null,
            previousEntryId));

    public void RecordChoice(ITurnContext turn, string askedIn, string? entryId) =>
        TurnOutput.Of(turn).Effects.Add(new QuestionSettled(askedIn, entryId, time.GetUtcNow()));

    public async Task ForgetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var effects = TurnOutput.Of(turn).Effects;
        effects.Add(new ConversationErased { Also = await conversations.OfAsync(new ConversationKey(turn.Activity.ChannelId, turn.Activity.Conversation.Id), cancellationToken) });
        effects.AddRange((await shown.TakeBackAsync(turn, cancellationToken)).Select(heard => new ActivityForwarded(heard)));
    }
}
