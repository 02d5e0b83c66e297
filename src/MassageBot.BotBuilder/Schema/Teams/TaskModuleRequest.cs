using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog that is opened or sent.</summary>
public class TaskModuleRequest
{
    /// <summary>Creates an empty one.</summary>
    public TaskModuleRequest()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="data">What the button or the form holds.</param>
    /// <param name="context">The look of the client.</param>
    public TaskModuleRequest(object? data = default, TaskModuleRequestContext? context = default)
    {
        Data = data;
        Context = context;
    }

    /// <summary>What the button or the form holds.</summary>
    public object? Data { get; set; }

    /// <summary>The look of the client.</summary>
    public TaskModuleRequestContext? Context { get; set; }

    /// <summary>The tab it was opened from; null elsewhere.</summary>
    [JsonPropertyName("tabContext")]
    public TabEntityContext? TabEntityContext { get; set; }
}
