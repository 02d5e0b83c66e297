using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;
using MassageBot.Dialogs;
using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>Makes a treatment of what was written down, or says everything that is wrong with it.</summary>
internal sealed partial class TreatmentReader(FieldNames names, CarePlan plan, string clinicZone, DateTimeOffset now)
{
    private const int LongestId = 100;
    private const int LongestName = 200;
    private const int MostWords = 20;
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(24);
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK"];
    private readonly List<FieldProblem> _problems = [];
    private readonly TimeSpan _longestPlan = plan.Steps.Max(step => step.Expires);

    /// <summary>Reads one draft. The treatment is null when there are problems.</summary>
    public (NewTreatment? Treatment, IReadOnlyList<FieldProblem> Problems) Read(TreatmentDraft draft)
    {
        _problems.Clear();
        var treatment = new NewTreatment(
            Text(names.Id, draft.Id, LongestId, required: true) ?? "",
            new CareClient(
                Text(names.ClientId, draft.ClientId, LongestId, required: true),
                Text(names.ClientName, draft.ClientName, LongestName),
                Locale(draft.Locale),
                Zone(draft.TimeZone),
                Email(draft.Email),
                Phone(draft.Phone)),
            Text(names.Practitioner, draft.Practitioner, LongestName),
            Word(names.Kind, Text(names.Kind, draft.Kind, LongestId, required: true), plan.Kinds),
            Words(names.Areas, draft.Areas, plan.Areas),
            Words(names.Modifiers, draft.Modifiers, plan.Modifiers),
            EndedAt(draft.EndedAt),
            Consent(draft));
        return _problems.Count == 0 ? (treatment, []) : (null, [.. _problems]);
    }

    private void Problem(string field, string number, string message) => _problems.Add(new FieldProblem(field, number, message));

    private string? Text(string field, string? value, int longest, bool required = false)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (required)
                Problem(field, "MB5211", "is missing");
            return null;
        }

        if (text.Length > longest)
            Problem(field, "MB5212", string.Create(CultureInfo.InvariantCulture, $"is longer than {longest} characters"));
        else if (text.Any(c => char.IsControl(c) || char.IsSurrogate(c) && !IsPaired(text)))
            Problem(field, "MB5212", "holds a line break, a control character or half a character; take it out");
        else if (text[0] is '=' or '+' or '-' or '@')
            Problem(field, "MB5222", "begins like a formula of a spreadsheet; write it without = + - or @ in front");
        else
            return text;
        return null;
    }

    private static bool IsPaired(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }

    private string? Locale(string? value)
    {
        var locale = Text(names.Locale, value, LongestId);
        if (locale is not null && !LocaleForm().IsMatch(locale))
            Problem(names.Locale, "MB5220", "is no language tag; write for example en-GB");
        return locale;
    }

    private string Zone(string? value)
    {
        var zone = Text(names.TimeZone, value, LongestId) ?? clinicZone;
        if (!TimeZones.TryFind(zone, out _))
            Problem(names.TimeZone, "MB5217", "is no time zone; write the IANA name, for example Europe/London");
        return zone;
    }

    private string? Email(string? value)
    {
        var email = Text(names.Email, value, LongestName)?.ToLowerInvariant();
        if (email is not null && !(EmailForm().IsMatch(email) && MailAddress.TryCreate(email, out _)))
            Problem(names.Email, "MB5218", "is no e-mail address");
        return email;
    }

    private string? Phone(string? value)
    {
        var phone = value?.Trim();
        if (string.IsNullOrEmpty(phone))
            return null;
        if (!PhoneForm().IsMatch(phone))
            Problem(names.Phone, "MB5219", "is no telephone number; write digits, spaces and one + in front");
        return phone;
    }

    private string Word(string field, string? id, IReadOnlyList<CareWord> known)
    {
        if (id is not null && known.All(word => word.Id != id))
            Problem(field, "MB5213", $"is not known; use one of {string.Join(", ", known.Select(word => word.Id))}");
        return id ?? "";
    }

    private List<string> Words(string field, IReadOnlyList<string> ids, IReadOnlyList<CareWord> known)
    {
        var words = ids.Where(id => !string.IsNullOrWhiteSpace(id)).Select(id => id.Trim()).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count > MostWords)
            Problem(field, "MB5212", string.Create(CultureInfo.InvariantCulture, $"names more than {MostWords}"));
        else if (words.Exists(id => known.All(word => word.Id != id)))
            Problem(field, "MB5213", $"holds a word that is not known; use {string.Join(", ", known.Select(word => word.Id))}");
        return words;
    }

    private DateTimeOffset EndedAt(string? value)
    {
        if (Text(names.EndedAt, value, LongestId, required: true) is not { } text || Time(names.EndedAt, text) is not { } at)
            return default;
        if (at > now + Ahead)
            Problem(names.EndedAt, "MB5215", string.Create(CultureInfo.InvariantCulture, $"is more than {Ahead.TotalHours} hours ahead"));
        else if (at + _longestPlan <= now)
            Problem(names.EndedAt, "MB5216", string.Create(CultureInfo.InvariantCulture, $"is so long ago that nothing would be asked any more ({_longestPlan.TotalDays} days)"));
        return at;
    }

    private CareConsent? Consent(TreatmentDraft draft)
    {
        if (new[] { draft.ConsentVersion, draft.ConsentAt, draft.ConsentChannel }.All(string.IsNullOrWhiteSpace))
            return null;
        var version = Text(names.ConsentVersion, draft.ConsentVersion, LongestId);
        var at = Text(names.ConsentAt, draft.ConsentAt, LongestId) is { } text ? Time(names.ConsentAt, text) : null;
        var channel = Text(names.ConsentChannel, draft.ConsentChannel, LongestId);
        if (at > now)
            Problem(names.ConsentAt, "MB5215", "is in the future");
        if (version is not null && at is not null && channel is not null)
            return new CareConsent(version, at.Value, channel);
        if (_problems.Count == 0)
            Problem(names.ConsentVersion, "MB5221", $"and {names.ConsentAt} and {names.ConsentChannel} belong together: what the client agreed to, when, and how; give all three or none");
        return null;
    }

    private DateTimeOffset? Time(string field, string text)
    {
        if (DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && TimeForm().IsMatch(text))
            return at.ToUniversalTime();
        Problem(field, "MB5214", "must be a time with its zone, for example 2026-11-02T18:30:00+01:00 or 2026-11-02T17:30Z");
        return null;
    }

    [GeneratedRegex(@"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$")]
    private static partial Regex LocaleForm();

    [GeneratedRegex(@"^[^\s@<>""(),:;\\]+@[^\s@<>""(),:;\\]+\.[^\s@<>""(),:;\\]+$")]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"^\+?[0-9][0-9 ()/.-]{3,30}$")]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"(Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex TimeForm();
}
