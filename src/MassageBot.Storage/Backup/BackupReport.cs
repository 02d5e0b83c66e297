namespace MassageBot.Storage;

/// <summary>What a checked copy of the database holds.</summary>
/// <param name="File">The full path of the file that was made.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Conversations">Conversations in it.</param>
/// <param name="Messages">Messages in it.</param>
/// <param name="Cases">Cases in it.</param>
/// <param name="Treatments">Treatments in it.</param>
public sealed record BackupReport(string File, long Bytes, long Conversations, long Messages, long Cases, long Treatments);
