namespace MassageBot.Storage.Sql;

/// <summary>
/// What a piece of writing decides by and changes. Writes that have a conversation in common, and those of everything, run one after
/// the other, on however many nodes; others may run at the same time. The default is everything.
/// </summary>
internal readonly struct WriteScope
{
    private readonly ConversationKey? _first;
    private readonly IReadOnlyList<ConversationKey>? _further;

    private WriteScope(ConversationKey first, IReadOnlyList<ConversationKey>? further)
    {
        _first = first;
        _further = further;
    }

    public static WriteScope Everything => default;

    public bool IsEverything => _first is null;

    /// <summary>The conversations; none for everything.</summary>
    public IEnumerable<ConversationKey> Conversations => _first is { } first ? (_further ?? []).Prepend(first) : [];

    public static WriteScope Of(ConversationKey conversation) => new(conversation, null);

    public static WriteScope Of(ConversationKey conversation, IReadOnlyList<ConversationKey> further) => new(conversation, further);
}
