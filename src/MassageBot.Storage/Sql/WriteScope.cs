namespace MassageBot.Storage.Sql;

/// <summary>
/// What a piece of writing decides by and changes. Writes that have a conversation in common, or both are about after-care, run one after
/// the other, on however many nodes, and one of everything runs alone; others may run at the same time. The default is everything.
/// </summary>
internal readonly struct WriteScope
{
    private readonly bool _isNarrow;
    private readonly IReadOnlyList<ConversationKey>? _further;

    private WriteScope(ConversationKey? first, IReadOnlyList<ConversationKey>? further, bool isCare)
    {
        _isNarrow = true;
        First = first;
        _further = further;
        IsCare = isCare;
    }

    public static WriteScope Everything => default;

    /// <summary>Only rows that its statements lock or check by themselves, each by one statement.</summary>
    public static WriteScope OwnRows => new(null, null, isCare: false);

    /// <summary>Clients, their word, their treatments and check-ins.</summary>
    public static WriteScope Care => new(null, null, isCare: true);

    public bool IsEverything => !_isNarrow;

    public bool IsCare { get; }

    /// <summary>The conversation whose work it is, if it is that of one.</summary>
    public ConversationKey? First { get; }

    /// <summary>All conversations; none for everything and for rows alone.</summary>
    public IEnumerable<ConversationKey> Conversations => First is { } first ? (_further ?? []).Prepend(first) : _further ?? [];

    public static WriteScope Of(ConversationKey conversation) => new(conversation, null, isCare: false);

    public static WriteScope Of(ConversationKey conversation, IReadOnlyList<ConversationKey>? further, bool isCare) => new(conversation, further, isCare);

    /// <summary>After-care that reaches conversations.</summary>
    public static WriteScope CareIn(IReadOnlyList<ConversationKey> conversations) => new(null, conversations, isCare: true);
}
