using System.Collections.ObjectModel;

namespace MassageBot.Dialogs;

/// <summary>What a client told, as Markdown lines: for the read-back, for the doctor, for staff.</summary>
public sealed class CaseSummary(IDialogContent content)
{
    /// <summary>What was told in free text and one line an answer, or null when nothing was told.</summary>
    public string? Of(ClinicConversation conversation)
    {
        if (conversation.Case is not { } walk)
            return null;
        var engine = content.Current.Engine;
        var lines = engine.ReadBack(walk).Select(l => l.Text).ToList();
        if (engine.ToldBeside(walk) is { Count: > 0 } told)
            lines.Insert(0, content.Current.Texts.Say(TextKeys.TriageTold, ReadOnlyDictionary<string, string>.Empty, ("signs", string.Join("; ", told))));
        return lines.Count == 0 ? null : string.Join('\n', lines.Select(l => "- " + l));
    }
}
