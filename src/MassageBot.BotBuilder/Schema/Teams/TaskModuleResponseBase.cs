using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What happens after a dialog was opened or sent. Its kinds are written with all their own members.</summary>
[JsonConverter(typeof(TaskModuleResponseConverter))]
public class TaskModuleResponseBase
{
    /// <summary>Creates an empty one.</summary>
    public TaskModuleResponseBase()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="type">What happens: continue or message.</param>
    public TaskModuleResponseBase(string? type = default)
    {
        Type = type;
    }

    /// <summary>What happens: continue or message.</summary>
    public string? Type { get; set; }
}
