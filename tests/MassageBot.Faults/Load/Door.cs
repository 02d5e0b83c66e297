namespace MassageBot.Faults.Load;

/// <summary>The ways in which a client reaches the program.</summary>
internal enum Door
{
    /// <summary>`POST /api/messages` with `expectReplies`.</summary>
    Inline,

    /// <summary>Direct Line, hearing over the WebSocket.</summary>
    Line,

    /// <summary>`POST /api/messages`, with the replies delivered to the channel by the outbox.</summary>
    Channel,
}
