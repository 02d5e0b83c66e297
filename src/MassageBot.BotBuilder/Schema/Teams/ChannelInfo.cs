namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    /// <summary>Creates an empty one.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the channel; it is the id of its conversation too.</param>
    /// <param name="name">The name; null for the General channel, whose name Teams translates.</param>
    public ChannelInfo(string? id = default, string? name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The id of the channel; it is the id of its conversation too.</summary>
    public string? Id { get; set; }

    /// <summary>The name; null for the General channel, whose name Teams translates.</summary>
    public string? Name { get; set; }

    /// <summary>The kind of channel: standard, private or shared.</summary>
    public string? Type { get; set; }
}
