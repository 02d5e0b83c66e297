using MassageBot.Storage.Sqlite;

namespace MassageBot.Storage.Tests.Sqlite;

/// <summary>Files of earlier versions, made by their own scripts.</summary>
public sealed class SqliteUpgradeTests : IAsyncLifetime, IAsyncDisposable
{
    private const string First = "MassageBot.Storage.Migrations.Sqlite.0001_initial.sql";
    private const string Second = "MassageBot.Storage.Migrations.Sqlite.0002_answers_rated.sql";

    private readonly SqliteStorageUnderTest _storage = new();

    [Fact]
    public async Task A_database_of_the_first_version_keeps_its_questions_and_takes_choices_and_ratings_from_then_on()
    {
        await MakeFirstVersionAsync();

        var old = Assert.Single(await _storage.Questions.ListUnansweredAsync(DateTimeOffset.UnixEpoch, 10, CancellationToken.None));
        Assert.Equal(("do you do dogs", "refuse", true, null, null), (old.Text, old.Band, old.IsFromBeforeChoices, old.SettledAt, old.Verdict));

        var chat = new ConversationKey("directline", "old-chat");
        var now = _storage.Time.GetUtcNow();
        var turn = (await _storage.Turns.AcceptAndTakeAsync(new InboundActivity(chat, null, null, "message", true, "{}", now), "node", CancellationToken.None)).Turn!;
        Assert.Equal("old-chat|0000002", turn.ActivityId);
        var sent = await _storage.Turns.CommitAsync(
            new TurnCommit(turn, [], [new OutgoingActivity("{}", "message", true, false, now)], [new QuestionLogged("sore?", "answer", ["soreness"], now)]), CancellationToken.None);
        turn = (await _storage.Turns.AcceptAndTakeAsync(new InboundActivity(chat, null, null, "messageReaction", true, "{}", now), "node", CancellationToken.None)).Turn!;
        await _storage.Turns.CommitAsync(new TurnCommit(turn, [], [], [new AnswerRated(sent[0].ActivityId, "soreness", "v1", Verdict.Helpful, now)]), CancellationToken.None);

        var all = await _storage.Questions.ListAsync(null, 10, CancellationToken.None);
        Assert.Equal([("sore?", Verdict.Helpful), ("do you do dogs", null)], all.Select(question => (question.Text, question.Verdict)));
    }

    [Fact]
    public async Task A_database_of_the_first_version_takes_treatments_and_check_ins_for_its_old_conversations()
    {
        await MakeFirstVersionAsync();
        var chat = new ConversationKey("directline", "old-chat");
        var now = _storage.Time.GetUtcNow();
        var turn = (await _storage.Turns.AcceptAndTakeAsync(new InboundActivity(chat, null, null, "message", true, "{}", now), "node", CancellationToken.None)).Turn!;
        var told = new PlannedTreatment(
            new NewTreatment("t-1", new CareClient(null, "Ann", "en", "Europe/London"), null, "thai", [], [], now, new CareConsent("v1", now, "chat")),
            [new NewCheckIn("day-1", "p1", now, now, now.AddHours(1), false)]);

        await _storage.Turns.CommitAsync(new TurnCommit(turn, [], [], [new TreatmentTold(told, now)]), CancellationToken.None);

        var claimed = Assert.Single((await _storage.Get<ICheckInStore>().ClaimAsync(now, now.AddMinutes(1), 10, CancellationToken.None)).CheckIns);
        Assert.Equal(chat, claimed.Conversation);
        Assert.Equal(1L, await _storage.QueryAsync("SELECT COUNT(*) FROM SchemaVersions WHERE ScriptName LIKE '%0004_care.sql'"));
    }

    [Fact]
    public async Task A_case_of_the_second_version_can_be_claimed_and_promises_nothing()
    {
        await MakeFirstVersionAsync();
        await RunAsync(Second);
        await _storage.QueryAsync($"""
            INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('{Second}', '2026-01-02');
            INSERT INTO escalations (reference, conversation, level, rule_ids, summary, opened_at, content_version) VALUES ('M-7K3P', 1, 'URGENT', '[]', 'numb leg', 5, 'v1');
            """);

        var old = (await _storage.Escalations.GetAsync("M-7K3P", CancellationToken.None))!;
        Assert.Equal(("numb leg", EscalationStatus.Open, 1L, null, null), (old.Summary, old.Status, old.Revision, old.PromisedAt, old.RemindAt));
        var staff = new InboundActivity(new ConversationKey("msteams", "19:case"), null, null, "invoke", false, "{}", _storage.Time.GetUtcNow());
        var turn = (await _storage.Turns.AcceptAndTakeAsync(staff, "node", CancellationToken.None)).Turn!;
        var claim = new EscalationMoved("M-7K3P", 1, EscalationStep.Claimed, new StaffMember("id-ada", "Ada"), null, _storage.Time.GetUtcNow());
        await _storage.Turns.CommitAsync(new TurnCommit(turn, [], [], [claim]), CancellationToken.None);

        Assert.Equal([EscalationStep.Opened, EscalationStep.Claimed], (await _storage.Escalations.HistoryAsync("M-7K3P", CancellationToken.None)).Select(item => item.Step));
    }

    [Fact]
    public async Task Reading_only_refuses_an_older_database_and_leaves_it_as_it_is()
    {
        await MakeFirstVersionAsync();

        var exception = Assert.Throws<StorageException>(_storage.Get<IReadingAccess>().OpenForReading);

        Assert.Equal(StorageErrors.OlderSchema, exception.Code);
        Assert.Equal(1L, await _storage.QueryAsync("SELECT COUNT(*) FROM SchemaVersions"));
        Assert.Equal(0L, await _storage.QueryAsync("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'ratings'"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private async Task MakeFirstVersionAsync()
    {
        await _storage.QueryAsync("PRAGMA journal_mode = WAL");
        await RunAsync(First);
        await _storage.QueryAsync($"""
            CREATE TABLE SchemaVersions (SchemaVersionID INTEGER CONSTRAINT 'PK_SchemaVersions_SchemaVersionID' PRIMARY KEY AUTOINCREMENT NOT NULL, ScriptName TEXT NOT NULL, Applied DATETIME NOT NULL);
            INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('{First}', '2026-01-01');
            INSERT INTO conversations (channel_id, conversation_id, created_at, last_sequence, last_timestamp) VALUES ('directline', 'old-chat', 0, 1, 1);
            INSERT INTO activities (conversation, sequence, activity_id, from_client, visible, kind, timestamp, json) VALUES (1, 1, 'old-chat|0000001', 1, 1, 'message', 1, '[]');
            INSERT INTO questions (conversation, text, band, entry_ids, at) VALUES (1, 'do you do dogs', 'refuse', '[]', 1);
            """);
    }

    private async Task RunAsync(string script)
    {
        await using var stream = typeof(SqliteDatabase).Assembly.GetManifestResourceStream(script)!;
        using var reader = new StreamReader(stream);
        await _storage.QueryAsync(await reader.ReadToEndAsync());
    }
}
