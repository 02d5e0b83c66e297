using System.Globalization;
using System.Net;
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
        var from = MailboxAddress.EncodeAddrspec(options.Value.FromAddress!);
        var host = from[from.LastIndexOf('@')..];
        var message = new MimeMessage { Subject = subject, Date = time.GetUtcNow(), MessageId = CheckInMessageId.Of(checkIn) + host };
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
        var intro = texts.Say(checkIn.IsReminder ? TextKeys.MailIntroReminder : TextKeys.MailIntro, facts.Values);
        var stopHere = unsubscribe is null ? null : texts.Say(TextKeys.MailStopHere, facts.Values);
        string[] after = [.. Lines(texts.Say(TextKeys.MailEmergency, facts.Values)), .. Lines(texts.Say(TextKeys.MailStop, facts.Values))];
        string[] end = stopHere is null ? [] : [stopHere + "\n" + unsubscribe];
        var plain = string.Join("\n\n", [greeting, intro, chat, .. after, .. end]);
        message.Body = new MultipartAlternative(
            new TextPart("plain") { Text = plain },
            new TextPart("html") { Text = Html(subject, [greeting, intro], chat, texts.Say(TextKeys.MailButton, facts.Values), after, stopHere, unsubscribe) })
        {
            // Otherwise drawn at random: the same check-in makes the same mail.
            Boundary = "part-" + CheckInMessageId.Fingerprint(checkIn),
        };
        return message;
    }

    private string Html(string title, string[] before, string chat, string button, string[] after, string? stopHere, string? unsubscribe)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Encode(language.Value.Language)}\">\n<head><meta charset=\"utf-8\"><title>{Encode(title)}</title></head>\n");
        html.Append("<body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em\">\n");
        foreach (var text in before)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(text)}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encode(chat)}\" rel=\"noreferrer\">{Encode(button)}</a></p>\n");
        foreach (var text in after)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(text)}</p>\n");
        if (stopHere is not null)
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encode(unsubscribe!)}\" rel=\"noreferrer\">{Encode(stopHere.TrimEnd(':'))}</a></p>\n");
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    // The clinic's own facts may go over several lines, a header may not.
    private static string OneLine(string text) => string.Concat(text.Select(c => MailAddresses.IsOneLine(c.ToString()) ? c : ' '));
}
