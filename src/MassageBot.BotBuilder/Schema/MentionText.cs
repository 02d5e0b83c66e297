using System.Net;
using System.Text;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The mentions in the text of a message, found by its entities: the first entity with some text stands for the first
/// place where that text is, the second for the second. What looks like a mention but has no entity is left alone.
/// </summary>
internal static class MentionText
{
    // More than any client writes; they bound the work on a hostile message, whose rest is left as it is.
    private const int MostMentions = 64;
    private const int LongestMention = 512;
    private const int MostCharactersCompared = 4_000_000;

    /// <summary>The text without the mentions of an account, and without tags that stand around nothing else.</summary>
    public static string Without(string text, IReadOnlyList<Mention> mentions, string id)
    {
        var rest = new StringBuilder(text.Length);
        var from = 0;
        foreach (var place in Find(text, mentions))
        {
            if (place.Mention.Mentioned?.Id == id && place.Start >= from)
            {
                var (start, end) = WithEmptyTags(text, from, place);
                rest.Append(text, from, start - from);
                from = end;
            }
        }

        return rest.Append(text, from, text.Length - from).ToString().Trim();
    }

    /// <summary>The text with the names of all mentioned in the place of their tags.</summary>
    public static string WithoutTags(string text, IReadOnlyList<Mention> mentions)
    {
        var rest = new StringBuilder(text.Length);
        var from = 0;
        foreach (var place in Find(text, mentions))
        {
            var mention = text[place.Start..place.End];
            if (NameInTags(mention) is { } name && place.Start >= from)
            {
                var (start, end) = WithEmptyTags(text, from, place);
                rest.Append(text, from, start - from).Append(name);
                from = end;
            }
        }

        return rest.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>What stands between the tags of a mention; null if the text is not one element with tags.</summary>
    public static string? NameInTags(string? mention)
    {
        if (mention is not { Length: <= LongestMention }
            || !IsOpeningTag(mention, 0, out var afterTag)
            || !mention.EndsWith("</at>", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = mention.Length - "</at>".Length;
        if (end < afterTag)
            return null;
        var name = mention[afterTag..end];
        return NameInTags(name) ?? name;
    }

    private static List<Place> Find(string text, IReadOnlyList<Mention> mentions)
    {
        var written = new List<Written>();
        foreach (var mention in mentions.Take(MostMentions))
        {
            foreach (var form in FormsOf(mention).Where(form => form.Length is > 0 and <= LongestMention))
            {
                var same = written.Find(other => other.Text.Equals(form, StringComparison.OrdinalIgnoreCase));
                if (same is null)
                    written.Add(same = new Written(form));
                same.Mentions.Add(mention);
            }
        }

        // A name may begin another: the longer one is meant.
        written.Sort((one, other) => other.Text.Length.CompareTo(one.Text.Length));
        var places = new List<Place>();
        var work = 0;
        for (var at = 0; at < text.Length && work < MostCharactersCompared;)
        {
            var found = StartingAt(text, at, written, ref work);
            if (found?.Next() is { } mention)
                places.Add(new Place(at, at + found.Text.Length, mention));
            at += found?.Text.Length ?? 1;
        }

        return places;
    }

    private static Written? StartingAt(string text, int at, List<Written> written, ref int work)
    {
        var first = char.ToUpperInvariant(text[at]);
        foreach (var form in written)
        {
            if (form.First != first)
                continue;
            work += form.Text.Length;
            if (text.AsSpan(at).StartsWith(form.Text, StringComparison.OrdinalIgnoreCase))
                return form;
        }

        return null;
    }

    private static IEnumerable<string> FormsOf(Mention mention)
    {
        if (!string.IsNullOrEmpty(mention.Text))
            return [mention.Text];
        var name = mention.Mentioned?.Name ?? string.Empty;
        var encoded = WebUtility.HtmlEncode(name);
        return name == encoded ? [$"<at>{name}</at>"] : [$"<at>{name}</at>", $"<at>{encoded}</at>"];
    }

    private static (int Start, int End) WithEmptyTags(string text, int from, Place place)
    {
        var (start, end) = (place.Start, place.End);
        while (text.AsSpan(end).TrimStart().StartsWith("</at>", StringComparison.OrdinalIgnoreCase))
        {
            var before = text.AsSpan(from, start - from).TrimEnd();
            var tag = before.LastIndexOf('<') + from;
            if (tag < from || !IsOpeningTag(text, tag, out var afterTag) || afterTag != from + before.Length)
                break;
            start = tag;
            end = text.IndexOf('>', end) + 1;
        }

        return (start, end);
    }

    private static bool IsOpeningTag(string text, int at, out int after)
    {
        after = 0;
        var rest = text.AsSpan(at);
        if (!rest.StartsWith("<at", StringComparison.OrdinalIgnoreCase) || rest.Length < 4 || (rest[3] != '>' && !char.IsWhiteSpace(rest[3])))
            return false;
        after = text.IndexOf('>', at) + 1;
        return after > 0;
    }

    private sealed record Place(int Start, int End, Mention Mention);

    private sealed record Written(string Text)
    {
        private int _used;

        public char First { get; } = char.ToUpperInvariant(Text[0]);

        public List<Mention> Mentions { get; } = [];

        /// <summary>Who is meant where the text is next; nobody where several share the text and all have had their place.</summary>
        public Mention? Next()
        {
            if (_used < Mentions.Count)
                return Mentions[_used++];
            return Mentions.TrueForAll(mention => mention.Mentioned?.Id == Mentions[0].Mentioned?.Id) ? Mentions[0] : null;
        }
    }
}
