using System.Text.RegularExpressions;
using MassageBot.Dialogs;
using MassageBot.FollowUps;
using MimeKit;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Tests.FollowUps.Mail;

/// <summary>What a client finds in the mailbox, read again from what came over the line.</summary>
public sealed class CheckInLetterTests
{
    [Fact]
    public async Task A_check_in_comes_as_one_mail_in_two_forms_with_the_link_whom_to_call_and_how_to_stop()
    {
        await using var rig = await MailRig.StartAsync(set: options => (options.FromName, options.ReplyTo) = ("Zoë's Clinic", "desk@clinic.example"));
        await rig.Care.AddAsync("t-1", "ann", linked: false);

        await rig.Care.AfterAsync(MailRig.Undo);

        var mail = Assert.Single(rig.Server.Messages);
        Assert.Equal($"A note from {rig.ClinicName} for you", mail.Subject);
        Assert.Equal(("Zoë's Clinic", "care@clinic.example"), (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address));
        Assert.Equal(("Ann", "ann@example.org"), (mail.To.Mailboxes.Single().Name, mail.To.Mailboxes.Single().Address));
        Assert.Equal("desk@clinic.example", mail.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(rig.Care.Now, mail.Date);
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("en", mail.Body!.Headers[HeaderId.ContentLanguage]);
        var id = Id(mail);
        Assert.Contains("Hello Ann,", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(FakeLinks.Chat(id), mail.TextBody!.Split('\n').Select(line => line.TrimEnd('\r')));
        Assert.Contains($"href=\"{FakeLinks.Chat(id).Replace("&", "&amp;", StringComparison.Ordinal)}\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", mail.HtmlBody, StringComparison.Ordinal);
        Assert.All([mail.TextBody, mail.HtmlBody], body =>
        {
            Assert.Contains("In an emergency call ", body, StringComparison.Ordinal);
            Assert.Contains("stop", body, StringComparison.Ordinal);
        });
        Assert.Equal("end-of-session HandedOver", await rig.FirstAsync("t-1"));
    }

    [Fact]
    public async Task A_mail_program_can_end_it_with_one_request()
    {
        await using var rig = await MailRig.StartAsync();

        await rig.HandAsync(rig.Due());

        var headers = Regex.Replace(rig.Server.Raw[0], "\r?\n[ \t]+", " ");
        Assert.Matches($"(?m)^List-Unsubscribe: *<{Regex.Escape(FakeLinks.Unsubscribe(7))}>\r?$", headers);
        Assert.Matches("(?m)^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$", headers);
    }

    [Fact]
    public async Task Where_nobody_answers_such_a_request_it_is_not_offered()
    {
        await using var rig = await MailRig.StartAsync();
        rig.Links.CanUnsubscribe = false;

        await rig.HandAsync(rig.Due());

        Assert.DoesNotContain("List-Unsubscribe", rig.Server.Raw[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_mail_of_the_plan_holds_a_word_about_health_except_whom_to_call()
    {
        await using var rig = await MailRig.StartAsync();
        var steps = rig.Care.Get<IDialogContent>().Current.Care.Steps;
        foreach (var step in steps)
        {
            await rig.HandAsync(rig.Due(step: step.Id));
            await rig.HandAsync(rig.Due(step: step.Id, isReminder: true));
        }

        var yaml = new YamlStream();
        yaml.Load(new StringReader(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "dialogs", "aftercare", "plan.en.yaml"))));
        var never = ((YamlSequenceNode)yaml.Documents[0].RootNode["previews-never"]).Select(word => word.ToString()).ToList();
        Assert.Contains("massage", never);
        Assert.Equal(steps.Count * 2, rig.Server.Messages.Count);
        Assert.All(rig.Server.Messages, mail =>
        {
            var shown = string.Join('\n', mail.Subject, mail.TextBody, Regex.Replace(mail.HtmlBody!, "(?s)<[^>]*>", " "))
                .Replace(rig.ClinicName, "", StringComparison.Ordinal).Replace("In an emergency call", "", StringComparison.Ordinal);
            var words = Regex.Matches(Regex.Replace(shown, @"https://\S+", "").ToLowerInvariant(), @"\p{L}+").Select(match => match.Value).ToList();
            Assert.Contains("hello", words);
            Assert.DoesNotContain(words, word => never.Exists(start => word.StartsWith(start, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public async Task The_same_check_in_handed_over_again_is_recognised_and_its_reminder_is_another_mail()
    {
        await using var rig = await MailRig.StartAsync();

        await rig.HandAsync(rig.Due());
        rig.Care.Time.Advance(TimeSpan.FromHours(1));
        await rig.HandAsync(rig.Due() with { ExpiresAt = rig.Care.Now + TimeSpan.FromHours(19), Claim = 2, Attempts = 1 });
        await rig.HandAsync(rig.Due(isReminder: true));
        await rig.HandAsync(rig.Due() with { TreatmentId = "t-8" });

        var ids = rig.Server.Messages.Select(mail => mail.MessageId).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, id => Assert.EndsWith("@clinic.example", id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ann\r\nBcc: eve@example.org", "ann@example.org", "mail-bad-name")]
    [InlineData("Ann\nX", "ann@example.org", "mail-bad-name")]
    [InlineData("Ann\u2028X", "ann@example.org", "mail-bad-name")]
    [InlineData("Ann\0", "ann@example.org", "mail-bad-name")]
    [InlineData("Ann", "ann@example.org\r\nBcc: eve@example.org", "mail-bad-address")]
    [InlineData("Ann", "ann@example.org\nRCPT TO:<eve@example.org>", "mail-bad-address")]
    [InlineData("Ann", "ann@example.org, eve@example.org", "mail-bad-address")]
    [InlineData("Ann", "ann@example.org,eve@example.org", "mail-bad-address")]
    [InlineData("Ann", "Eve <eve@example.org>", "mail-bad-address")]
    [InlineData("Ann", "<ann@example.org>", "mail-bad-address")]
    [InlineData("Ann", "group:ann@example.org;", "mail-bad-address")]
    [InlineData("Ann", "ann", "mail-bad-address")]
    [InlineData("Ann", "@example.org", "mail-bad-address")]
    [InlineData("Ann", "", "mail-bad-address")]
    [InlineData("Ann", null, "mail-bad-address")]
    public async Task What_would_become_another_header_or_another_recipient_is_refused_and_goes_nowhere(string name, string? email, string reason)
    {
        await using var rig = await MailRig.StartAsync();

        Assert.Equal(CheckInMailResult.Refused(reason), await rig.HandAsync(rig.Due(name, email)));
        Assert.Equal(0, rig.Server.Sessions);
    }

    [Theory]
    [InlineData("Ann \"Bcc: x\" O'Neil", false)]
    [InlineData("Win money at https://evil.example", false)]
    [InlineData("=?utf-8?q?x=0D=0ABcc=3A_eve=40example.org?=", true)]
    [InlineData("<script>alert(1)</script>", false)]
    [InlineData("Zoë & Søn", true)]
    [InlineData("李小龍", true)]
    [InlineData(null, false)]
    public async Task A_name_stays_a_name_and_an_advertisement_is_not_passed_on(string? name, bool isGreeted)
    {
        await using var rig = await MailRig.StartAsync();

        Assert.Equal(CheckInMailResult.Taken, await rig.HandAsync(rig.Due(name)));

        var mail = Assert.Single(rig.Server.Messages);
        Assert.Equal(isGreeted, mail.TextBody!.StartsWith($"Hello {name},", StringComparison.Ordinal));
        Assert.Equal("ann@example.org", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Empty(mail.Bcc);
        Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", mail.ToString(), StringComparison.Ordinal);
    }

    private static long Id(MimeMessage mail) => long.Parse(Regex.Match(mail.MessageId!, @"^check-in-(\d+)\.").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
