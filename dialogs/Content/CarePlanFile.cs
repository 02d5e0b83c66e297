using System.Security.Cryptography;
using System.Text;
using MassageBot.Triage;
using MassageBot.Triage.Content;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs;

/// <summary>Reads <c>aftercare/plan.xx.yaml</c> and notes whatever is wrong with it, with its number and line.</summary>
internal static class CarePlanFile
{
    private const string Missing = "MB5101: there is no plan of after-care; put it into aftercare/plan.LANGUAGE.yaml";

    public static CarePlan? Load(IReadOnlyList<ContentFile> files, Texts texts, IReadOnlyList<TextNode> nodes, TriageDefinition? definition, List<ContentProblem> problems)
    {
        if (files is not [var file])
        {
            problems.Add(new ContentProblem(files.Count > 0 ? files[1].Path : "dialogs/aftercare", 1, files.Count > 0 ? "MB5101: there are two plans of after-care for this language; leave one" : Missing));
            return null;
        }

        var before = problems.Count;
        var reader = new ContentReader(file, problems);
        if (reader.Root("kinds", "areas", "modifiers", "new-signs", "previews-never", "steps") is not { } root)
            return null;
        var words = new CareWordReader(reader, definition);
        var plan = new CarePlan
        {
            Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)))[..8],
            Kinds = words.Read(root, "kinds"),
            Areas = words.Read(root, "areas"),
            Modifiers = words.Read(root, "modifiers"),
            NewSigns = words.Read(root, "new-signs"),
            Steps = [],
        };
        var steps = new CareStepReader(reader, plan, texts, definition);
        var entries = reader.Entries(root, "steps").Select(node => (Node: node, Step: steps.Read(node))).ToList();
        if (entries.Count == 0)
            reader.Problem(root, "MB5101: the plan has no steps");
        CheckOrder(reader, entries);
        CheckPreviews(reader.Texts(root, "previews-never", required: true), [.. entries.Select(entry => entry.Step.PreviewKey)], nodes, problems);
        foreach (var key in CareAsks.All.Select(CareAsks.TextKey).Concat(CareAsks.Answers.Select(CareAsks.AnswerKey)).Where(key => !texts.Has(key)))
            reader.Problem(root, $"MB5105: the text '{key}' is missing; a check-in needs it");
        return problems.Count > before ? null : plan with { Steps = [.. entries.Select(entry => entry.Step)] };
    }

    private static void CheckOrder(ContentReader reader, List<(YamlMappingNode Node, CareStep Step)> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            var (before, step) = (entries[i - 1].Step, entries[i].Step);
            if (step.Due <= before.Due)
                reader.Problem(entries[i].Node, $"MB5104: the step '{step.Id}' is due no later than '{before.Id}' before it; put the steps in the order of time");
            else if (step.Earliest < before.Expires)
                reader.Problem(entries[i].Node, $"MB5104: the step '{step.Id}' may begin before '{before.Id}' has expired, so both could be sent at once; set 'earliest' later or the other's 'expires' earlier");
        }
    }

    private static void CheckPreviews(IReadOnlyList<string> never, HashSet<string> keys, IReadOnlyList<TextNode> nodes, List<ContentProblem> problems)
    {
        foreach (var node in nodes.Where(node => keys.Contains(node.Key) && node.Text is not null))
        {
            var words = ForbiddenWords.BareWords(node.Text!);
            foreach (var found in never.Where(start => words.Any(word => word.StartsWith(start, StringComparison.Ordinal))))
                problems.Add(new ContentProblem(node.File.Path, Math.Max(1, node.Line), $"MB5106: the preview '{node.Key}' says '{found}', and others may see a lock screen; say it without any word about health"));
        }
    }
}
