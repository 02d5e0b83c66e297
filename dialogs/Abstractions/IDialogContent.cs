namespace MassageBot.Dialogs;

/// <summary>The content in force. A reload swaps it as a whole; a turn reads it once and keeps to it.</summary>
public interface IDialogContent
{
    /// <summary>The last content that loaded without a problem.</summary>
    DialogContent Current { get; }
}
