using YamlDotNet.RepresentationModel;

namespace MassageBot.Knowledge.Authoring;

/// <summary>Reads one entry file: a YAML header between two lines of dashes, then the answer.</summary>
internal sealed class EntryReader(IReadOnlyDictionary<string, EntrySource> sources, ProblemList problems)
{
    private const int MaxPhrasingLength = 300;
    private static readonly string[] Evidence = ["V", "V2", "K", "J"];

    /// <summary>The entry, or null after reporting why it cannot be read.</summary>
    public DraftEntry? Read(ContentFile file)
    {
        var text = file.Text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            problems.Add(file.Path, 1, "The file must begin with a line '---' and the header of the entry.");
            return null;
        }
        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0)
        {
            problems.Add(file.Path, 1, "The header does not end: a second line '---' is missing.");
            return null;
        }
        if (YamlReader.Read(file.Path, text[4..(end + 1)], 2, problems) is not { } root) return null;
        if (root is not YamlMappingNode mapping)
        {
            problems.Add(file.Path, 2, "The header must be lines of 'field: value'.");
            return null;
        }

        var before = problems.Count;
        var fields = new HeaderFields(file.Path, 2, mapping, problems);
        var id = fields.RequiredText("id");
        var question = fields.RequiredText("question");
        var phrasings = fields.Texts("phrasings", required: true);
        var related = fields.Texts("related", required: false);
        var answer = text[(end + 5)..].Trim();
        var entry = new Entry
        {
            Id = id ?? "",
            Question = question ?? "",
            Phrasings = [.. phrasings.Select(p => p.Text)],
            Audiences = fields.Choice("audience", "client", "staff", "both") switch
            {
                "staff" => [Audience.Staff],
                "both" => [Audience.Client, Audience.Staff],
                _ => [Audience.Client],
            },
            Kind = fields.Choice("kind", "answer", "not-covered", "small-talk") switch
            {
                "not-covered" => EntryKind.NotCovered,
                "small-talk" => EntryKind.SmallTalk,
                _ => EntryKind.Answer,
            },
            Topic = fields.OptionalText("topic") ?? "",
            Tags = [.. fields.Texts("tags", required: false).Select(t => t.Text)],
            IsSymptom = fields.Flag("symptom"),
            Sources = ReadSources(file.Path, fields, out var untagged, out var sourceCount),
            Reviewed = fields.RequiredDate("reviewed") ?? default,
            ReviewBy = fields.RequiredDate("review-by") ?? default,
            SignOffPending = fields.Choice("sign-off", "pending", "done") == "pending",
            Related = [.. related.Select(r => r.Text)],
            Level = fields.OptionalText("level"),
            Facts = [.. fields.Texts("facts", required: false).Select(f => f.Text)],
            Text = answer,
            Version = ContentHash.Short(file.Text),
            Path = file.Path,
        };
        fields.RefuseOthers();
        Check(file, fields, entry, phrasings, answer.Length == 0 ? CountLines(text, end) + 2 : 0);
        var lines = new EntryLines(
            fields.LineOf("id"), fields.LineOf("question"), [.. phrasings.Select(p => p.Line)], [.. related.Select(r => r.Line)])
        {
            Sources = fields.LineOf("sources"),
            SourceCount = sourceCount,
            UntaggedSources = untagged,
            Reviewed = fields.LineOf("reviewed"),
            ReviewBy = fields.LineOf("review-by"),
            SignOff = fields.LineOf("sign-off"),
            Text = CountLines(text, text.Length - text[(end + 5)..].TrimStart().Length),
        };
        return problems.Count == before ? new DraftEntry(entry, lines) : id is null ? null : new DraftEntry(entry, lines);
    }

    private void Check(ContentFile file, HeaderFields fields, Entry entry, IReadOnlyList<(string Text, int Line)> phrasings, int emptyAt)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(file.Path);
        if (entry.Id.Length > 0 && entry.Id != name)
            problems.Add(file.Path, fields.LineOf("id"), $"The id '{entry.Id}' must be the same as the file's name '{name}'.");
        if (entry.Id.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
            problems.Add(file.Path, fields.LineOf("id"), $"The id '{entry.Id}' may hold small letters, digits and hyphens only.");
        if (entry.Reviewed != default && entry.ReviewBy != default && entry.ReviewBy <= entry.Reviewed)
            problems.Add(file.Path, fields.LineOf("review-by"), "The date 'review-by' must be after 'reviewed'.");
        if (emptyAt > 0)
            problems.Add(file.Path, emptyAt, "The entry has no answer: the text below the header is empty.");
        foreach (var (text, line) in phrasings.Append((Text: entry.Question, Line: fields.LineOf("question"))))
        {
            if (text.Length > MaxPhrasingLength)
                problems.Add(file.Path, line, $"A question of {text.Length} characters is no question; at most {MaxPhrasingLength} are allowed.");
        }
    }

    private List<EntrySource> ReadSources(string path, HeaderFields fields, out List<int> untagged, out int count)
    {
        var list = new List<EntrySource>();
        var named = fields.Mappings("sources");
        (untagged, count) = ([], named.Count);
        foreach (var (source, line) in named)
        {
            var id = source.RequiredText("id");
            var evidence = source.OptionalText("evidence");
            source.RefuseOthers();
            if (evidence is null) untagged.Add(line);
            if (evidence is not null && !Evidence.Contains(evidence))
                problems.Add(path, source.LineOf("evidence"), $"The evidence must be one of {string.Join(", ", Evidence)}, was '{evidence}'.");
            if (id is null) continue;
            if (sources.TryGetValue(id, out var known)) list.Add(known with { Evidence = evidence ?? known.Evidence });
            else problems.Add(path, line, $"The source '{id}' does not stand in sources.yaml.");
        }
        return list;
    }

    private static int CountLines(string text, int end) => text.AsSpan(0, end).Count('\n') + 1;
}
