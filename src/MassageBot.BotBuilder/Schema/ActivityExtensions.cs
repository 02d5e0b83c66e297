namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Removes the mentions of the recipient from the text.</summary>
    /// <param name="activity">The message; its text is changed.</param>
    /// <returns>The new text.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id!);
    }

    /// <summary>
    /// Removes the mentions of an account from the text, and spaces around what is left. The entities say what is a
    /// mention; where two accounts are mentioned by the same text, only the places of the one are removed.
    /// </summary>
    /// <param name="activity">The message; its text is changed.</param>
    /// <param name="id">The id of the account; with none, nothing is a mention of it.</param>
    /// <returns>The new text.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Text is not null && !string.IsNullOrEmpty(id))
            activity.Text = MentionText.Without(activity.Text, activity.GetMentions(), id);
        return activity.Text;
    }

    /// <summary>Whether the message mentions an account.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">The id of the account.</param>
    /// <returns>True if it does.</returns>
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return !string.IsNullOrEmpty(id) && activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    /// <summary>Whether the message mentions its recipient.</summary>
    /// <param name="activity">The message.</param>
    /// <returns>True if it does.</returns>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient?.Id!);
    }
}
