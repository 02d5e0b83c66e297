using MassageBot.Dialogs;
using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>Adds questions and erasures to the effects of the turn that is running.</summary>
internal sealed class TurnJournal(TimeProvider time) : IConversationJournal
{
    public void RecordQuestion(ITurnContext turn, string question, FoundAnswer found) =>
        TurnOutput.Of(turn).Effects.Add(new QuestionLogged(
            question,
            found.Band switch { AnswerBand.Answer => "answer", AnswerBand.Suggest => "suggest", _ => "refuse" },
            found.Band == AnswerBand.None ? [] : [.. found.Entries.Take(3).Select(e => e.Id)],
            time.GetUtcNow()));

    public void Forget(ITurnContext turn) => TurnOutput.Of(turn).Effects.Add(new ConversationErased());
}
