using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Knowledge;
using MassageBot.Triage;

namespace MassageBot.Commands;

/// <summary>Collects what a clinician signs, in the order of the files.</summary>
internal static class SignOffItems
{
    /// <summary>Of the dialogs: what rests on professional knowledge or own judgement, and every advice text.</summary>
    public static IEnumerable<SignOffItem> Of(DialogContent content, ContentOptions options)
    {
        var folder = ContentOptions.Resolve(options.Dialogs);
        var triage = $"{Path.GetFileName(folder)}/triage/";
        var definition = content.Definition;
        return
        [
            .. definition.Rules.Append(definition.Otherwise).Select(rule => Item(triage + "rules.yaml", rule.Id, rule.Evidence, rule.Rationale, rule.SignedBy)),
            .. definition.Modifiers.Select(modifier => Item(triage + "modifiers.yaml", modifier.Id, modifier.Evidence, modifier.Rationale, modifier.SignedBy)),
            .. definition.Signs.Select(sign => Item(triage + "signs.yaml", sign.Id, sign.Evidence, sign.Meaning, sign.SignedBy)),
            .. definition.Questions.Select(question => Item(triage + "questions.yaml", question.Id, question.Evidence, question.Text, question.SignedBy)),
            .. content.Care.Steps.Select(step => Item($"{Path.GetFileName(folder)}/aftercare/plan.{options.Language}.yaml", step.Id, step.Evidence, step.Rationale, step.SignedBy)),
            .. content.Advice.Select(text => new SignOffItem(
                Path.GetRelativePath(Path.GetDirectoryName(folder)!, text.Path).Replace('\\', '/'), text.Key, text.Evidence, FirstLine(text.Text), text.SignedBy is null)),
        ];
    }

    /// <summary>Of the knowledge: every entry.</summary>
    public static IEnumerable<SignOffItem> Of(KnowledgeBase knowledge, ContentOptions options)
    {
        var folder = Path.GetFileName(ContentOptions.Resolve(options.Knowledge));
        return knowledge.Entries.Select(entry => new SignOffItem(
            $"{folder}/{entry.Path}", entry.Id, [.. entry.Sources.Select(source => source.Evidence).Distinct()], entry.Question, entry.SignOffPending));
    }

    private static SignOffItem Item(string file, string id, IReadOnlyList<string> evidence, string what, SignOff? signedBy) =>
        new(file, id, evidence, FirstLine(what), signedBy is null && evidence.Any(tag => tag is "K" or "J"));

    private static string FirstLine(string text) => text.Split('\n')[0].Replace("*", "", StringComparison.Ordinal).Trim();
}
