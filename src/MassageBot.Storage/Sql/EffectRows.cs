namespace MassageBot.Storage.Sql;

/// <summary>Writes the effects of a turn, by kind.</summary>
internal static class EffectRows
{
    private const string ConsentSql = "INSERT INTO consents (conversation, purpose, text_version, granted, at) VALUES (?1, ?2, ?3, ?4, ?5)";

    /// <param name="session">The writer's connection.</param>
    /// <param name="conversation">The row of the conversation.</param>
    /// <param name="turn">The row of the activity whose turn commits.</param>
    /// <param name="effect">What to write.</param>
    public static void Write(SqlSession session, long conversation, long turn, TurnEffect effect)
    {
        switch (effect)
        {
            case EscalationOpened escalation:
                EscalationRows.Open(session, conversation, escalation);
                break;
            case EscalationMoved moved:
                EscalationRows.Move(session, moved);
                break;
            case EscalationShared shared:
                EscalationRows.Share(session, shared);
                break;
            case ActivityForwarded forwarded:
                Forward(session, conversation, forwarded.Activity);
                break;
            case HeardAbout heard:
                ActivityRows.Label(session, turn, heard.Reference + "/heard");
                break;
            case HeardUnkept:
                ActivityRows.Blank(session, turn);
                break;
            case PlaceEntered place:
                PlaceRows.Enter(session, conversation, place);
                break;
            case PlaceLeft left:
                PlaceRows.Leave(session, conversation, left);
                break;
            case QuestionLogged question:
                QuestionRows.Insert(session, conversation, turn, question);
                break;
            case QuestionSettled settled:
                QuestionRows.Settle(session, conversation, turn, settled);
                break;
            case AnswerRated rated:
                QuestionRows.Rate(session, conversation, rated);
                break;
            case RatingWithdrawn withdrawn:
                QuestionRows.Withdraw(session, conversation, withdrawn);
                break;
            case ConsentRecorded consent:
                Write(session, conversation, consent);
                break;
            case ConversationErased:
                // Written first of all, by the commit.
                break;
            case var care when CareEffectRows.TryWrite(session, conversation, care):
                break;
            default:
                throw new StorageException(
                    StorageErrors.UnknownEffect,
                    $"The store does not know the effect {effect?.GetType().FullName ?? "null"}; the turn was not committed. Add it to {nameof(EffectRows)}.");
        }
    }

    // The turn's own conversation is being ended: its row must not be written here as well.
    private static void Forward(SqlSession session, long conversation, InboundActivity activity)
    {
        var row = ConversationRows.FindOrInsert(session, activity.Conversation, activity.ReceivedAt);
        if (row.Id == conversation)
            throw new InvalidOperationException("A turn forwards activities to other conversations only; to its own it replies.");
        if (Acceptances.FindFirst(session, row, activity) is null)
            Acceptances.Write(session, row, activity, attempts: 0);
    }

    private static void Write(SqlSession session, long conversation, ConsentRecorded consent)
    {
        using var statement = session.Use(ConsentSql)
            .Bind(1, conversation)
            .Bind(2, consent.Purpose)
            .Bind(3, consent.TextVersion)
            .Bind(4, consent.Granted)
            .Bind(5, consent.At.ToUnixTimeMilliseconds());
        statement.Execute();
    }
}
