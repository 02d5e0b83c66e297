namespace Microsoft.Bot.Schema;

/// <summary>A list of activities in the order they happened.</summary>
public class Transcript
{
    /// <summary>Creates an empty one.</summary>
    public Transcript()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="activities">The activities.</param>
    public Transcript(IList<Activity>? activities = default)
    {
        Activities = activities!;
    }

    /// <summary>The activities.</summary>
    public IList<Activity> Activities { get; set; } = [];
}
