using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message.</summary>
public static partial class ActivityExtensions
{
    /// <summary>Removes the mentions of the recipient from the text.</summary>
    /// <param name="activity">The message; its text is changed.</param>
    /// <returns>The new text.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id ?? string.Empty);
    }

    /// <summary>Removes the mentions of an account from the text.</summary>
    /// <param name="activity">The message; its text is changed.</param>
    /// <param name="id">The id of the account.</param>
    /// <returns>The new text.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Text is null)
            return null;

        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            if (string.IsNullOrEmpty(mention.Text))
            {
                var name = mention.Mentioned.Name;
                if (!string.IsNullOrEmpty(name))
                    activity.Text = activity.Text.Replace($"<at>{name}</at>", string.Empty, StringComparison.OrdinalIgnoreCase);
            }
            else
            {
                activity.Text = activity.Text.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase);
            }
        }

        activity.Text = EmptyMention().Replace(activity.Text, string.Empty).Trim();
        return activity.Text;
    }

    /// <summary>Whether the message mentions an account.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">The id of the account.</param>
    /// <returns>True if it does.</returns>
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    /// <summary>Whether the message mentions its recipient.</summary>
    /// <param name="activity">The message.</param>
    /// <returns>True if it does.</returns>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient?.Id ?? string.Empty);
    }

    [GeneratedRegex("<at>\\s*</at>", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyMention();
}
