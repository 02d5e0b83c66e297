using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MassageBot.Storage;

namespace MassageBot.FollowUps.Mail;

/// <summary>
/// The Message-ID of a check-in's mail, without the host. The row's number alone begins anew with a new database, and a mailbox would take another mail
/// for the same one; so what makes the check-in is part of it.
/// </summary>
internal static partial class CheckInMessageId
{
    private const int LongestId = 500;

    /// <summary>The id of a mail that is to be sent.</summary>
    public static string Of(DueCheckIn checkIn) => $"{CheckInEvents.IdOf(checkIn.Id, checkIn.IsReminder)}.{Fingerprint(checkIn)}";

    /// <summary>What makes the check-in, in short.</summary>
    public static string Fingerprint(DueCheckIn checkIn) =>
        Fingerprint(checkIn.Id, checkIn.IsReminder, checkIn.Step, checkIn.ExpiresAt, checkIn.TreatmentId);

    /// <summary>The check-in that an id speaks of, as its mail server gives it back; null when it is none of ours.</summary>
    public static long? ReadCheckIn(string? messageId) =>
        messageId is { Length: <= LongestId } && Form().Match(messageId) is { Success: true } match && long.TryParse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>Whether an id is that of a mail about this check-in, or about its reminder.</summary>
    public static bool IsOf(string messageId, CheckInRecord checkIn) => Form().Match(messageId).Groups["fingerprint"].Value is var shown
        && (shown == Fingerprint(checkIn.Id, false, checkIn.Step, checkIn.ExpiresAt, checkIn.Treatment.ExternalId)
            || shown == Fingerprint(checkIn.Id, true, checkIn.Step, checkIn.ExpiresAt, checkIn.Treatment.ExternalId));

    private static string Fingerprint(long id, bool isReminder, string step, DateTimeOffset expiresAt, string treatmentId)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{id} {isReminder} {step} {expiresAt.UtcTicks} {treatmentId}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 8));
    }

    [GeneratedRegex(@"^<?check-in-(?<id>\d{1,18})(-reminder)?\.(?<fingerprint>[0-9a-f]{16})@[^\s<>@]+>?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
