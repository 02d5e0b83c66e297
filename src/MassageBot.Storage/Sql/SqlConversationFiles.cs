using System.Text.Json;

namespace MassageBot.Storage.Sql;

/// <summary>Gathers what the stores keep of a conversation.</summary>
internal sealed class SqlConversationFiles(
    ISqlDatabase database, IConversationStore conversations, IEscalationStore escalations, IConsentLog consents, ITreatmentStore treatments) : IConversationFiles
{
    private const int PageSize = 500;

    private const string OfConversation = "(SELECT id FROM conversations WHERE channel_id = ?1 AND conversation_id = ?2)";

    private const string QuestionsSql = $"""
        SELECT q.id, q.text, q.band, q.entry_ids, q.at, q.confidence, q.previous_entry_id, q.chosen_entry_id, q.settled_at, r.verdict, r.entry_id, r.entry_version
        FROM questions q LEFT JOIN ratings r ON r.in_reply_to = COALESCE(q.settled_in, q.asked_in)
        WHERE q.conversation = {OfConversation} ORDER BY q.id
        """;

    private const string CasesSql = $"SELECT reference FROM escalations WHERE conversation = {OfConversation} ORDER BY id";

    private const string MemorySql = "SELECT json FROM state WHERE key = ?1";

    public async Task<ConversationFile?> ReadAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(conversation, cancellationToken) is not { } record)
            return null;
        var messages = new List<TranscriptItem>();
        TranscriptPage page;
        do
        {
            page = await conversations.ReadAsync(conversation, messages.Count > 0 ? messages[^1].Sequence : 0, PageSize, cancellationToken);
            messages.AddRange(page.Items);
        }
        while (page.HasMore);
        var (questions, references, memory) = await database.ReadAsync(session => Read(session, conversation), cancellationToken);
        var cases = new List<EscalationRecord>();
        foreach (var reference in references)
        {
            if (await escalations.GetAsync(reference, cancellationToken) is { } escalation)
                cases.Add(escalation);
        }

        return new ConversationFile(
            record, messages, questions, cases, await consents.ListAsync(conversation, cancellationToken), await treatments.ReadFilesAsync(conversation, cancellationToken), memory);
    }

    private static (List<LoggedQuestion> Questions, List<string> Cases, string? Memory) Read(SqlSession session, ConversationKey conversation)
    {
        var questions = CheckInReading.All(
            session.Use(QuestionsSql).Bind(1, conversation.ChannelId).Bind(2, conversation.ConversationId), row => Question(row, conversation));
        var cases = CheckInReading.All(session.Use(CasesSql).Bind(1, conversation.ChannelId).Bind(2, conversation.ConversationId), row => row.Text(0));
        using var state = session.Use(MemorySql).Bind(1, StateKeys.Conversation(conversation));
        return (questions, cases, state.Step() ? state.Text(0) : null);
    }

    private static LoggedQuestion Question(SqlStatement row, ConversationKey conversation) => new(
        row.Number(0), conversation, row.Text(1), row.Text(2), JsonSerializer.Deserialize<string[]>(row.Text(3)) ?? [], CareTimes.At(row.Number(4)))
    {
        Confidence = row.RealOrNull(5),
        PreviousEntryId = row.TextOrNull(6),
        ChosenEntryId = row.TextOrNull(7),
        SettledAt = CareTimes.At(row.NumberOrNull(8)),
        Verdict = (Verdict?)row.NumberOrNull(9),
        RatedEntryId = row.TextOrNull(10),
        RatedEntryVersion = row.TextOrNull(11),
    };
}
