namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog to show.</summary>
public class TaskModuleTaskInfo
{
    /// <summary>Creates an empty one.</summary>
    public TaskModuleTaskInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="title">The title.</param>
    /// <param name="height">The height: pixels, or small, medium, large.</param>
    /// <param name="width">The width: pixels, or small, medium, large.</param>
    /// <param name="url">The page to show.</param>
    /// <param name="card">The card to show instead of a page.</param>
    /// <param name="fallbackUrl">The page for clients that have no dialogs.</param>
    /// <param name="completionBotId">The bot that gets the result.</param>
    public TaskModuleTaskInfo(
        string? title = default,
        object? height = default,
        object? width = default,
        string? url = default,
        Attachment? card = default,
        string? fallbackUrl = default,
        string? completionBotId = default)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The height: pixels, or small, medium, large.</summary>
    public object? Height { get; set; }

    /// <summary>The width: pixels, or small, medium, large.</summary>
    public object? Width { get; set; }

    /// <summary>The page to show.</summary>
    public string? Url { get; set; }

    /// <summary>The card to show instead of a page.</summary>
    public Attachment? Card { get; set; }

    /// <summary>The page for clients that have no dialogs.</summary>
    public string? FallbackUrl { get; set; }

    /// <summary>The bot that gets the result.</summary>
    public string? CompletionBotId { get; set; }
}
