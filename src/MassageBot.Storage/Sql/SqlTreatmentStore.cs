namespace MassageBot.Storage.Sql;

internal sealed class SqlTreatmentStore(ISqlDatabase database, TimeProvider time) : ITreatmentStore
{
    private const int MostDiffering = 1000;

    private const string PermissionSql = "SELECT consented_at, opted_out_at FROM clients WHERE external_id = ?1";

    private const string Clients = "SELECT id, external_id, name, locale, time_zone, email, phone FROM clients";

    private const string OfConversationSql = $"""
        {Clients} WHERE conversation = (SELECT id FROM conversations WHERE channel_id = ?1 AND conversation_id = ?2) ORDER BY id
        """;

    private const string OfExternalIdSql = $"{Clients} WHERE external_id = ?1";

    private const string ConsentsSql = "SELECT granted, text_version, channel, at FROM care_consents WHERE client = ?1 ORDER BY id";

    private const string TreatmentsSql = """
        SELECT id, external_id, practitioner, kind, areas, modifiers, ended_at FROM treatments WHERE client = ?1 ORDER BY ended_at, id
        """;

    private const string CheckInsSql = $"{CheckInReading.Select} WHERE i.client = ?1 ORDER BY i.due_at, i.id";

    public Task<TreatmentAcceptance> AddAsync(PlannedTreatment planned, CareRequest? request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return database.WriteAsync(session => TreatmentRows.Add(session, planned, request, time.GetUtcNow()), cancellationToken, scope: WriteScope.Care);
    }

    public async Task<ImportResult> ImportAsync(IEnumerable<PlannedTreatment> treatments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(treatments);
        try
        {
            return await database.WriteAsync(session => Import(session, treatments, cancellationToken), cancellationToken, scope: WriteScope.Care);
        }
        catch (ImportRefusedException refused)
        {
            return new ImportResult(0, 0, refused.Differing);
        }
    }

    public Task<IReadOnlySet<string>> FindTakenAsync(IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(externalIds);
        return database.ReadAsync<IReadOnlySet<string>>(
            session => externalIds.Where(id => TreatmentRows.IsTaken(session, id)).ToHashSet(StringComparer.Ordinal), cancellationToken);
    }

    public Task<bool> OptOutAsync(long clientId, CareOptedOut stop, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stop);
        return database.WriteAsync(session => CareClientRows.OptOutClient(session, clientId, stop), cancellationToken);
    }

    public Task<ClientPermission?> PermissionOfAsync(string clientExternalId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clientExternalId);
        return database.ReadAsync(
            session =>
            {
                using var statement = session.Use(PermissionSql).Bind(1, clientExternalId);
                return statement.Step() ? new ClientPermission(CareTimes.At(statement.NumberOrNull(0)), CareTimes.At(statement.NumberOrNull(1))) : null;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<CareFile>> ReadFilesAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Files(session, session.Use(OfConversationSql).Bind(1, conversation.ChannelId).Bind(2, conversation.ConversationId)), cancellationToken);

    public Task<CareFile?> ReadFileAsync(string clientExternalId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clientExternalId);
        return database.ReadAsync(session => Files(session, session.Use(OfExternalIdSql).Bind(1, clientExternalId)) is [var file] ? file : null, cancellationToken);
    }

    private ImportResult Import(SqlSession session, IEnumerable<PlannedTreatment> treatments, CancellationToken cancellationToken)
    {
        var (added, known) = (0, 0);
        var differing = new List<string>();
        foreach (var planned in treatments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (TreatmentRows.Add(session, planned, time.GetUtcNow()).Outcome)
            {
                case TreatmentOutcome.Added:
                    added++;
                    break;
                case TreatmentOutcome.Known:
                    known++;
                    break;
                default:
                    if (differing.Count < MostDiffering)
                        differing.Add(planned.Treatment.ExternalId);
                    break;
            }
        }

        // Thrown, so that the job's savepoint takes everything back.
        return differing.Count > 0 ? throw new ImportRefusedException(differing) : new ImportResult(added, known, []);
    }

    private static IReadOnlyList<CareFile> Files(SqlSession session, SqlStatement clients) =>
    [
        .. CheckInReading.All(clients, row => (Id: row.Number(0), Client: CheckInReading.Client(row, 1))).Select(found => new CareFile(
            found.Id,
            found.Client,
            CheckInReading.All(
                session.Use(ConsentsSql).Bind(1, found.Id), row => new ConsentEntry(row.Number(0) != 0, row.TextOrNull(1), row.Text(2), CareTimes.At(row.Number(3)))),
            CheckInReading.All(session.Use(TreatmentsSql).Bind(1, found.Id), row => CheckInReading.Treatment(row, 0)),
            CheckInReading.All(session.Use(CheckInsSql).Bind(1, found.Id)))),
    ];
}
