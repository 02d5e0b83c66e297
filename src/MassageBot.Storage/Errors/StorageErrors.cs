namespace MassageBot.Storage;

/// <summary>The error numbers of this room.</summary>
public static class StorageErrors
{
    /// <summary>The connection string cannot be used.</summary>
    public const string BadConnectionString = "MB3001";

    /// <summary>The database file cannot be opened or its folder cannot be written.</summary>
    public const string CannotOpen = "MB3002";

    /// <summary>The file is damaged or is no database.</summary>
    public const string Corrupt = "MB3003";

    /// <summary>A migration failed.</summary>
    public const string MigrationFailed = "MB3004";

    /// <summary>The database was written by a newer version of the program.</summary>
    public const string NewerSchema = "MB3005";

    /// <summary>The disk is full.</summary>
    public const string DiskFull = "MB3006";

    /// <summary>Another process holds the database for too long.</summary>
    public const string Busy = "MB3007";

    /// <summary>Reading or writing failed for another reason.</summary>
    public const string Failed = "MB3008";

    /// <summary>The store is closed.</summary>
    public const string Closed = "MB3009";

    /// <summary>The turn's lease is gone.</summary>
    public const string LeaseLost = "MB3010";

    /// <summary>A state item was changed by another turn.</summary>
    public const string StateConflict = "MB3011";

    /// <summary>Bot state was used outside a turn.</summary>
    public const string StateOutsideTurn = "MB3012";

    /// <summary>A state key does not belong to the running turn.</summary>
    public const string ForeignStateKey = "MB3013";

    /// <summary>An activity's JSON cannot be read.</summary>
    public const string BadActivityJson = "MB3014";

    /// <summary>A state item's JSON cannot be read.</summary>
    public const string BadStateJson = "MB3015";

    /// <summary>The store does not know this kind of effect.</summary>
    public const string UnknownEffect = "MB3016";

    /// <summary>An escalation holds a summary or contact without consent.</summary>
    public const string ConsentMissing = "MB3017";

    /// <summary>No free escalation reference was found.</summary>
    public const string NoFreeReference = "MB3018";

    /// <summary>An escalation with this reference exists.</summary>
    public const string ReferenceTaken = "MB3019";

    /// <summary>A turn ended without any result in all its attempts; the code of the <see cref="FailedTurn"/>.</summary>
    public const string TurnExhausted = "MB3020";

    /// <summary>A setting of the storage is wrong.</summary>
    public const string BadOption = "MB3021";

    /// <summary>There is no database to read yet.</summary>
    public const string NoDatabase = "MB3022";

    /// <summary>The database was written by an older version and was opened for reading only.</summary>
    public const string OlderSchema = "MB3023";

    /// <summary>There is no such escalation.</summary>
    public const string NoEscalation = "MB3024";

    /// <summary>A step of an escalation does not follow from where it stands.</summary>
    public const string WrongStep = "MB3025";

    /// <summary>There is no such backup, or it is no database of this program.</summary>
    public const string NoBackup = "MB3026";

    /// <summary>There is something where a copy of the database should go.</summary>
    public const string BackupTarget = "MB3027";

    /// <summary>The database makes its backups itself.</summary>
    public const string BackupElsewhere = "MB3028";

    /// <summary>The database server can't be reached.</summary>
    public const string NoServer = "MB3040";

    /// <summary>The database server refuses the account or does not know the database.</summary>
    public const string Refused = "MB3041";

    /// <summary>The connection was lost during a commit: the write may have been made or not.</summary>
    public const string OutcomeUnknown = "MB3042";

    /// <summary>The connection to the database server was lost; nothing was written.</summary>
    public const string ConnectionLost = "MB3043";

    /// <summary>The account lacks a right in the database.</summary>
    public const string RightMissing = "MB3044";

    /// <summary>The database does not keep its text as UTF-8.</summary>
    public const string NotUtf8 = "MB3045";

    /// <summary>The clocks of this node and of the database server differ (a warning).</summary>
    public const string ClocksDiffer = "MB3046";

    /// <summary>The news of other nodes can't be heard for the moment (a warning).</summary>
    public const string NewsMissed = "MB3047";

    /// <summary>Another node of the same name works on the database.</summary>
    public const string NodeNameTaken = "MB3048";
}
