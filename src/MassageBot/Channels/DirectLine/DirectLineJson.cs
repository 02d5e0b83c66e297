using System.Text.Json.Serialization;

namespace MassageBot.Channels.DirectLine;

/// <summary>The small bodies of the endpoint, source-generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DirectLineError))]
[JsonSerializable(typeof(ConversationOpened))]
[JsonSerializable(typeof(ActivityPosted))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
