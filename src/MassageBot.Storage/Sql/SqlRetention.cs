namespace MassageBot.Storage.Sql;

internal sealed class SqlRetention(ISqlDatabase database, TimeProvider time) : IRetention
{
    public Task<RetentionCount> CountAsync(RetentionCuts cuts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        return database.ReadAsync(
            session => new RetentionCount(
                Count(session, RetentionRows.ConversationsSql, cuts.Conversations),
                Count(session, RetentionRows.QuestionsSql, cuts.Questions) + Count(session, RetentionRows.RatingsSql, cuts.Questions),
                Count(session, RetentionRows.TreatmentsSql, cuts.Treatments),
                Count(session, RetentionRows.CasesSql, cuts.Cases),
                Count(session, RetentionRows.StaffMessagesSql, cuts.StaffMessages)),
            cancellationToken);
    }

    public Task<RetentionCount> RemoveAsync(RetentionCuts cuts, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.WriteAsync(session => Remove(session, cuts, limit), cancellationToken, WriteTraits.EmptyLog);
    }

    private RetentionCount Remove(SqlSession session, RetentionCuts cuts, int limit) => new(
        cuts.Conversations is { } conversations ? RetentionRows.Conversations(session, conversations, limit, time.GetUtcNow()) : 0,
        cuts.Questions is { } questions ? RetentionRows.Questions(session, questions, limit) : 0,
        cuts.Treatments is { } treatments ? RetentionRows.Treatments(session, treatments, limit) : 0,
        cuts.Cases is { } cases ? RetentionRows.Cases(session, cases, limit) : 0,
        cuts.StaffMessages is { } staff ? RetentionRows.StaffMessages(session, staff, limit) : 0);

    private static int Count(SqlSession session, string sql, DateTimeOffset? before) => before is { } moment ? RetentionRows.Count(session, sql, moment) : 0;
}
