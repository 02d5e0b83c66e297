using MassageBot.Storage;

namespace MassageBot.Faults.Load;

/// <summary>A client's own account of a conversation, to be held against the database's.</summary>
internal sealed class Talk(Door door, Script script)
{
    public Door Door => door;

    public Script Script => script;

    /// <summary>The conversation.</summary>
    public ConversationKey Key { get; set; }

    /// <summary>The messages in the order they were said.</summary>
    public List<Said> Said { get; } = [];

    /// <summary>What came over the stream, in order; over the whole conversation, whatever broke meanwhile.</summary>
    public List<Heard> Heard { get; } = [];

    /// <summary>Whether the client said everything and got every answer.</summary>
    public bool IsOver { get; set; }
}
