using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>People who joined or left a meeting.</summary>
public class MeetingParticipantsEventDetails
{
    /// <summary>Creates an empty one.</summary>
    public MeetingParticipantsEventDetails()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="members">The people.</param>
    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember>? members = default)
    {
        Members = members ?? [];
    }

    /// <summary>The people.</summary>
    [JsonIgnore]
    public IList<TeamsMeetingMember> Members { get; private set; } = [];

    [JsonInclude]
    [JsonPropertyName("members")]
    internal IList<TeamsMeetingMember>? MembersOnTheWire
    {
        get => Members;
        set => Members = value ?? [];
    }
}
