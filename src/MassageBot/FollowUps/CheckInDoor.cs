using MassageBot.Channels.DirectLine;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.FollowUps;

/// <summary>
/// Lets the client of a link into the chat, and nobody else: the first browser that uses it gets the conversation; after that only who shows that
/// conversation's token does. A mail scanner that opens the page uses nothing up, because the link's secret is not sent by opening it.
/// </summary>
internal sealed class CheckInDoor(
    CheckInLinks links, ICheckInStore checkIns, ITreatmentStore treatments, IConversationStore conversations, DirectLineTokens tokens, TurnGate gate, ToldTwice toldTwice, TimeProvider time)
{
    /// <summary>Opens the chat at a check-in.</summary>
    /// <param name="link">What the link carries, as it was sent.</param>
    /// <param name="bearer">The token of the conversation that the browser remembers, if any.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The token to go on with, or why there is none.</returns>
    public async Task<(DirectLineToken? Token, IResult? Refusal)> OpenAsync(string? link, string? bearer, CancellationToken cancellationToken)
    {
        var (read, isOver) = await links.ReadAsync(link, cancellationToken);
        if (read is not { } carried)
            return (null, DirectLineError.Of(StatusCodes.Status400BadRequest, "BadArgument", "MB5501: this link is not one of ours, or was changed on its way. Open it as it stands in the mail."));
        if (isOver)
            return (null, DirectLineError.Of(StatusCodes.Status410Gone, "LinkExpired", "MB5502: the time of this link is over. Start a new conversation."));
        if (await checkIns.FindAsync(carried.CheckInId, cancellationToken) is not { } checkIn || checkIn.ClientId != carried.ClientId)
            return (null, DirectLineError.Of(StatusCodes.Status410Gone, "LinkGone", "MB5503: what this link led to was erased. Start a new conversation."));

        var known = await tokens.ReadAsync(bearer, cancellationToken);
        if (known is not null && await IsOfClientAsync(known.ConversationId, carried.ClientId, cancellationToken))
        {
            await AskAsync(checkIn, known, cancellationToken);
            return (known, null);
        }

        var token = new DirectLineToken(await links.ConversationOfAsync(carried, cancellationToken), "dl_" + DirectLineConversations.NewId(), IsUserBound: false, IsExpired: false);
        await conversations.CreateAsync(new ConversationRecord(DirectLineConversations.Key(token.ConversationId), token.UserId, checkIn.Client.Locale, time.GetUtcNow()), cancellationToken);
        if (!await AskAsync(checkIn, token, cancellationToken))
            return (null, Used());
        if (known is not null)
            await toldTwice.SettleAsync(DirectLineConversations.Key(known.ConversationId), checkIn.Treatment, cancellationToken);
        return (token, null);
    }

    // False when the same check-in entered the conversation before: of two that open a link at once, one has it.
    private async Task<bool> AskAsync(CheckInRecord checkIn, DirectLineToken token, CancellationToken cancellationToken)
    {
        var activity = CheckInEvents.ByLink(checkIn, DirectLineConversations.Key(token.ConversationId), token.UserId, time.GetUtcNow());
        return !(await gate.PostAsync(activity, cancellationToken)).IsDuplicate;
    }

    private async Task<bool> IsOfClientAsync(string conversationId, long clientId, CancellationToken cancellationToken) =>
        (await treatments.ReadFilesAsync(DirectLineConversations.Key(conversationId), cancellationToken)).Any(file => file.ClientId == clientId);

    private static IResult Used() =>
        DirectLineError.Of(StatusCodes.Status409Conflict, "LinkUsed", "MB5504: this link was used in another browser. Open it there, or start a new conversation.");
}
