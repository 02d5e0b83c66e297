using System.Globalization;
using MassageBot.Channels.DirectLine;
using MassageBot.Storage;

namespace MassageBot.Privacy;

/// <summary>Gives the copy of a conversation's data to whoever shows the link that the client got in the chat.</summary>
internal static class CopyEndpoint
{
    public static async Task<IResult> GetAsync(string? t, CopyLinks links, IConversationFiles files, TimeProvider time, CancellationToken cancellationToken)
    {
        var (conversation, isOver) = await links.ReadAsync(t, cancellationToken);
        if (conversation is not { } key)
            return DirectLineError.BadArgument("MB5511: this link is not one of ours, or was changed on its way. Ask for a copy in the chat again.");
        if (isOver)
            return DirectLineError.Of(StatusCodes.Status410Gone, "LinkExpired", "MB5512: the time of this link is over. Ask for a copy in the chat again.");
        if (await files.ReadAsync(key, cancellationToken) is not { } file || file.Messages.All(message => !message.FromClient))
            return DirectLineError.Of(StatusCodes.Status410Gone, "LinkGone", "MB5513: what this link led to was erased.");
        var now = time.GetUtcNow();
        var name = string.Create(CultureInfo.InvariantCulture, $"copy-{now:yyyy-MM-dd-HHmm}.json");
        return Results.File(ClientCopy.Write(file, now), "application/json", name);
    }
}
