namespace MassageBot.Faults.Load;

/// <summary>What a client says, one message after the answer to the one before.</summary>
internal sealed record Script(string Name, IReadOnlyList<string> Messages)
{
    /// <summary>Questions to the knowledge base, symptoms that the triage asks about, an emergency, and somebody who wants a person: the last two become cases.</summary>
    public static IReadOnlyList<Script> All { get; } =
    [
        new("questions", ["is it normal to be sore the day after?", "can I drink alcohol before a massage?", "do I need to undress for a massage?", "thanks"]),
        new("triage", ["my lower back hurts since my massage yesterday", "no", "no", "no", "stop"]),
        new("emergency", ["After a very deep massage my urine is dark like cola and my legs are swollen and weak", "thanks"]),
        new("person", ["talk to a person", "yes", "0123 456789", "hello"]),
    ];
}
