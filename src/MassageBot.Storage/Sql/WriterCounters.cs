namespace MassageBot.Storage.Sql;

/// <summary>What the writer has done since it was opened.</summary>
/// <param name="Transactions">Committed transactions.</param>
/// <param name="Jobs">Jobs that they held.</param>
internal readonly record struct WriterCounters(long Transactions, long Jobs);
