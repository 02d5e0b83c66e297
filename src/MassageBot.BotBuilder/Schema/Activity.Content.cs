using MassageBot.BotBuilder;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>The media type of an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Whether there is anything to show: text, summary, an attachment or channel data.</summary>
    /// <returns>True if there is.</returns>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <summary>The mentions among the entities.</summary>
    /// <returns>The mentions, in order; empty if there are none. What only claims to be a mention is left out.</returns>
    public Mention[] GetMentions()
    {
        var mentions = new List<Mention>();
        foreach (var entity in Entities ?? [])
        {
            if (string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase)
                && BotJson.TryConvertTo<Mention>(BotJson.ToElement(entity), out var mention)
                && mention is not null)
            {
                mentions.Add(mention);
            }
        }

        return [.. mentions];
    }

    /// <summary>Reads <see cref="ChannelData"/> as a type.</summary>
    /// <typeparam name="TypeT">The type to read.</typeparam>
    /// <returns>The data, or the default of the type if there is none.</returns>
    /// <exception cref="System.Text.Json.JsonException">The data has another form.</exception>
    public TypeT? GetChannelData<TypeT>() => BotJson.ConvertTo<TypeT>(ChannelData);

    /// <summary>Reads <see cref="ChannelData"/> as a type, without throwing.</summary>
    /// <typeparam name="TypeT">The type to read.</typeparam>
    /// <param name="instance">The data.</param>
    /// <returns>True if there is data of that form.</returns>
    public bool TryGetChannelData<TypeT>(out TypeT? instance) =>
        BotJson.TryConvertTo(ChannelData, out instance) && ChannelData is not null;
}
