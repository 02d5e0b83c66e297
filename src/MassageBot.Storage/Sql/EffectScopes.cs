namespace MassageBot.Storage.Sql;

/// <summary>
/// What a turn's commit decides by and changes. An effect is listed here once its SQL was looked at: it writes to the turn's own
/// conversation, or checks by its own statement what another conversation could have changed (a case by its revision, user state by its
/// version, a check-in by its row), or is about after-care. Any other makes the commit one of everything.
/// </summary>
internal static class EffectScopes
{
    public static WriteScope Of(TurnCommit commit)
    {
        List<ConversationKey>? reached = null;
        var isCare = false;
        foreach (var effect in commit.Effects)
        {
            if (effect is ActivityForwarded forwarded)
                (reached ??= []).Add(forwarded.Activity.Conversation);
            else if (effect is CareConsented or CareOptedOut or TreatmentTold or ClientLinked)
                isCare = true;
            else if (!StaysWithin(effect))
                return WriteScope.Everything;
        }

        return WriteScope.Of(commit.Turn.Conversation, reached, isCare);
    }

    private static bool StaysWithin(TurnEffect effect) => effect is
        EscalationOpened or EscalationMoved or EscalationShared or HeardAbout or HeardUnkept or PlaceEntered or PlaceLeft
        or QuestionLogged or QuestionSettled or AnswerRated or RatingWithdrawn or ConsentRecorded or CheckInAnswered;
}
