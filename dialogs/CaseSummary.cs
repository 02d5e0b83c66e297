namespace MassageBot.Dialogs;

/// <summary>What a client told, as Markdown lines: for the read-back, for the doctor, for staff.</summary>
public sealed class CaseSummary(IDialogContent content)
{
    /// <summary>One line an answer, or null when nothing was told.</summary>
    public string? Of(ClinicConversation conversation)
    {
        if (conversation.Case is not { } walk)
            return null;
        var lines = content.Current.Engine.ReadBack(walk);
        return lines.Count == 0 ? null : string.Join('\n', lines.Select(l => "- " + l.Text));
    }
}
