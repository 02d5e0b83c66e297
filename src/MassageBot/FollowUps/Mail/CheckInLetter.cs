using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Storage;
using Microsoft.Extensions.Options;
using MimeKit;

namespace MassageBot.FollowUps.Mail;

/// <summary>Writes the mail about a check-in. Others may see it on a screen or share a mailbox: no word about health in it.</summary>
internal sealed class CheckInLetter(IDialogContent content, IClinicFacts facts, IOptions<MailOptions> options, IOptions<ContentOptions> language, TimeProvider time)
{
    private const string ClinicName = "clinicName";

    /// <summary>Writes it.</summary>
    /// <param name="checkIn">The check-in; its step must be in the plan, its client's name one line.</param>
    /// <param name="address">Whom it goes to.</param>
    /// <param name="chat">The link into the chat.</param>
    /// <param name="unsubscribe">Where a mail program takes the consent back with one request; null when nowhere.</param>
    public MimeMessage Write(DueCheckIn checkIn, string address, string chat, string? unsubscribe)
    {
        var current = content.Current;
        var subject = OneLine(current.Texts.Say(current.Care.StepOf(checkIn.Step)!.PreviewKey, facts.Values));
        var name = MailAddresses.Greeted(checkIn.Client.Name);
        var message = new MimeMessage { Subject = subject, Date = time.GetUtcNow(), MessageId = IdOf(checkIn) };
        message.From.Add(new MailboxAddress(OneLine(options.Value.FromName ?? facts.Values.GetValueOrDefault(ClinicName) ?? ""), options.Value.FromAddress!));
        message.To.Add(new MailboxAddress(name ?? "", address));
        if (options.Value.ReplyTo is { } reply)
            message.ReplyTo.Add(new MailboxAddress("", reply));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, language.Value.Language);
        if (unsubscribe is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        var texts = current.Texts;
        var greeting = name is null ? texts.Say(TextKeys.MailGreeting, facts.Values) : texts.Say(TextKeys.MailGreetingNamed, facts.Values, ("name", name));
        var intro = texts.Say(TextKeys.MailIntro, facts.Values);
        string[] after = [.. Lines(texts.Say(TextKeys.MailEmergency, facts.Values)), .. Lines(texts.Say(TextKeys.MailStop, facts.Values))];
        var plain = string.Join("\n\n", [greeting, intro, chat, .. after]);
        message.Body = new MultipartAlternative(
            new TextPart("plain") { Text = plain }, new TextPart("html") { Text = Html(subject, [greeting, intro], chat, texts.Say(TextKeys.MailButton, facts.Values), after) })
        {
            // Otherwise drawn at random: the same check-in makes the same mail.
            Boundary = "part-" + Fingerprint(checkIn),
        };
        return message;
    }

    // The row's number alone begins anew with a new database, and a mailbox would take another mail for the same one.
    private string IdOf(DueCheckIn checkIn)
    {
        var from = MailboxAddress.EncodeAddrspec(options.Value.FromAddress!);
        return $"{CheckInEvents.IdOf(checkIn.Id, checkIn.IsReminder)}.{Fingerprint(checkIn)}{from[from.LastIndexOf('@')..]}";
    }

    private static string Fingerprint(DueCheckIn checkIn)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{checkIn.Id} {checkIn.IsReminder} {checkIn.Step} {checkIn.ExpiresAt.UtcTicks} {checkIn.TreatmentId}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 8));
    }

    private string Html(string title, string[] before, string chat, string button, string[] after)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Encode(language.Value.Language)}\">\n<head><meta charset=\"utf-8\"><title>{Encode(title)}</title></head>\n");
        html.Append("<body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em\">\n");
        foreach (var text in before)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(text)}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encode(chat)}\" rel=\"noreferrer\">{Encode(button)}</a></p>\n");
        foreach (var text in after)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(text)}</p>\n");
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    // The clinic's own facts may go over several lines, a header may not.
    private static string OneLine(string text) => string.Concat(text.Select(c => MailAddresses.IsOneLine(c.ToString()) ? c : ' '));
}
