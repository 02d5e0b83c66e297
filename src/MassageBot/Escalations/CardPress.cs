using System.Text.Json;
using MassageBot.Storage;

namespace MassageBot.Escalations;

/// <summary>The data that a card's button sent.</summary>
/// <param name="Step">The step asked for; null when the sender's verb is no step of a case.</param>
/// <param name="Reference">The signed reference.</param>
/// <param name="Note">What was written into the box.</param>
internal sealed record CardPress(EscalationStep? Step, string? Reference, string? Note)
{
    /// <summary>Reads the data; null when it is none of a card of ours. Whoever sends it can send anything.</summary>
    public static CardPress? Of(object? data)
    {
        if (data is null)
            return null;
        using var json = JsonDocument.Parse(BotSerializer.SerializeState(data));
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            return null;
        return new CardPress(CaseVerbs.StepOf(Text("verb")), Text(CaseVerbs.ReferenceField), Text(CaseVerbs.NoteField));

        string? Text(string name) =>
            json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
