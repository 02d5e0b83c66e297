namespace Microsoft.Bot.Schema;

/// <summary>The id a channel gave to what was created.</summary>
public class ResourceResponse
{
    /// <summary>Creates an empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id.</param>
    public ResourceResponse(string? id = default)
    {
        Id = id!;
    }

    /// <summary>The id.</summary>
    public string Id { get; set; } = null!;
}
