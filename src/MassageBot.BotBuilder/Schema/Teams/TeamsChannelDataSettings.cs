using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the user chose when the bot was installed.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>Creates an empty one.</summary>
    public TeamsChannelDataSettings()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="channel">The channel that was chosen for the bot.</param>
    public TeamsChannelDataSettings(ChannelInfo? channel = default)
    {
        SelectedChannel = channel;
    }

    /// <summary>The channel that was chosen for the bot.</summary>
    public ChannelInfo? SelectedChannel { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; } = new Dictionary<string, object>();
}
