namespace MassageBot.Faults.Load;

/// <summary>One message of a client, and what became of it as far as the client knows.</summary>
/// <param name="ClientId">The id that the client chose; every repeat has the same.</param>
/// <param name="Text">Its words.</param>
internal sealed record Said(string ClientId, string Text)
{
    /// <summary>How often it was sent.</summary>
    public int Sent { get; set; }

    /// <summary>The id under which it was accepted; null as long as it wasn't.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Whether the client got its answer.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>The replies in the answer to `expectReplies`.</summary>
    public IReadOnlyList<Heard> Replies { get; set; } = [];
}
