using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons shown with a message until the next message is sent.</summary>
public class SuggestedActions
{
    /// <summary>Creates an empty one.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="to">The ids of those who see the buttons; empty for all.</param>
    /// <param name="actions">The buttons.</param>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
    {
        To = [.. to];
        Actions = [.. actions];
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="to">The ids of those who see the buttons; empty for all.</param>
    /// <param name="actions">The buttons.</param>
    public SuggestedActions(IList<string>? to = default, IList<CardAction>? actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }

    /// <summary>The ids of those who see the buttons; empty for all.</summary>
    public IList<string>? To { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
