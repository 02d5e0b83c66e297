namespace MassageBot.Dialogs;

/// <summary>The keys of the sentences with which staff tell of a treatment. A test checks that each is used and each exists.</summary>
public static class StaffTreatmentTextKeys
{
    public const string Title = "staff.treatment.title";
    public const string Intro = "staff.treatment.intro";
    public const string ClientName = "staff.treatment.client-name";
    public const string ClientId = "staff.treatment.client-id";
    public const string Email = "staff.treatment.email";
    public const string Kind = "staff.treatment.kind";
    public const string Areas = "staff.treatment.areas";
    public const string EndedOn = "staff.treatment.ended-on";
    public const string EndedAt = "staff.treatment.ended-at";
    public const string Modifiers = "staff.treatment.modifiers";
    public const string Consent = "staff.treatment.consent";
    public const string ConsentText = "staff.treatment.consent-text";
    public const string Send = "staff.treatment.send";
    public const string Kept = "staff.treatment.kept";
    public const string KeptClient = "staff.treatment.kept-client";
    public const string Line = "staff.treatment.line";
    public const string NoConsent = "staff.treatment.no-consent";
    public const string Used = "staff.treatment.used";
    public const string Foreign = "staff.treatment.foreign";
    public const string ProblemLine = "staff.treatment.problem-line";
    public const string Missing = "staff.treatment.missing";
    public const string MissingClient = "staff.treatment.missing-client";
    public const string MissingEmail = "staff.treatment.missing-email";
    public const string Unfit = "staff.treatment.unfit";
    public const string Unknown = "staff.treatment.unknown";
    public const string NoTime = "staff.treatment.no-time";
    public const string Ahead = "staff.treatment.ahead";
    public const string Past = "staff.treatment.past";
    public const string NoEmail = "staff.treatment.no-email";

    public static readonly IReadOnlyList<string> Required =
    [
        Title, Intro, ClientName, ClientId, Email, Kind, Areas, EndedOn, EndedAt, Modifiers, Consent, ConsentText, Send, Kept, KeptClient, Line, NoConsent, Used, Foreign,
        ProblemLine, Missing, MissingClient, MissingEmail, Unfit, Unknown, NoTime, Ahead, Past, NoEmail,
    ];
}
