using MassageBot.FollowUps;
using MassageBot.FollowUps.Mail;
using MassageBot.Tests.Channels.Connector;

namespace MassageBot.Tests.FollowUps.Mail;

/// <summary>What becomes of a mail when the server at the other end does as servers do.</summary>
public sealed class CheckInMailTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(550, 250, "mail-no-mailbox")]
    [InlineData(250, 554, "mail-refused")]
    public async Task What_a_server_refuses_for_good_is_a_failure_that_staff_see(int recipient, int message, string reason)
    {
        await using var rig = await MailRig.StartAsync();
        (rig.Server.RecipientStatus, rig.Server.MessageStatus) = (recipient, message);
        await rig.Care.AddAsync("t-1", "ann", linked: false);

        await rig.Care.AfterAsync(MailRig.Undo);

        Assert.Equal("end-of-session Failed " + reason, await rig.FirstAsync("t-1"));
        Assert.Contains(rig.Care.Log.Lines, line => line.Contains("MB5415", StringComparison.Ordinal));
        NoClientInTheLog(rig);
    }

    [Theory]
    [InlineData(450, 250)]
    [InlineData(250, 451)]
    public async Task What_a_server_puts_off_is_tried_again_and_comes_once(int recipient, int message)
    {
        await using var rig = await MailRig.StartAsync();
        (rig.Server.RecipientStatus, rig.Server.MessageStatus) = (recipient, message);
        await rig.Care.AddAsync("t-1", "ann", linked: false);

        await rig.Care.AfterAsync(MailRig.Undo);
        Assert.Equal("end-of-session Planned mail-not-now", await rig.FirstAsync("t-1"));
        (rig.Server.RecipientStatus, rig.Server.MessageStatus) = (250, 250);
        await rig.Care.AfterAsync(Minute);
        await rig.Care.AfterAsync(Minute);

        Assert.Single(rig.Server.Raw);
        Assert.Equal("end-of-session HandedOver", await rig.FirstAsync("t-1"));
        NoClientInTheLog(rig);
    }

    [Fact]
    public async Task A_server_that_hangs_up_is_tried_again()
    {
        await using var rig = await MailRig.StartAsync();
        rig.Server.HangsUp = true;
        await rig.Care.AddAsync("t-1", "ann", linked: false);

        await rig.Care.AfterAsync(MailRig.Undo);
        Assert.StartsWith("end-of-session Planned mail-", await rig.FirstAsync("t-1"), StringComparison.Ordinal);
        rig.Server.HangsUp = false;
        await rig.Care.AfterAsync(Minute);

        Assert.Single(rig.Server.Raw);
        NoClientInTheLog(rig);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_waited_for_no_longer_than_is_set()
    {
        await using var rig = await MailRig.StartAsync();
        rig.Server.IsSlow = true;

        var handed = rig.HandAsync(rig.Due());
        await rig.Server.Reached.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(handed.IsCompleted);
        rig.Care.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(CheckInMailResult.Later(MailReasons.Unreachable), await handed);
    }

    [Fact]
    public async Task A_server_that_lets_nobody_sign_in_is_left_alone_for_a_while_and_tried_again()
    {
        await using var rig = await MailRig.StartAsync(password: "the-right-one", set: options => (options.User, options.Password) = ("care", "a-wrong-one"));

        Assert.Equal(CheckInMailResult.Later(MailReasons.SignIn), await rig.HandAsync(rig.Due()));
        Assert.Equal(CheckInMailResult.Later(MailReasons.SignIn), await rig.HandAsync(rig.Due()));
        Assert.Equal(1, rig.Server.Sessions);
        rig.Care.Time.Advance(TimeSpan.FromSeconds(30));
        await rig.HandAsync(rig.Due());

        Assert.Equal(2, rig.Server.Sessions);
        Assert.Contains(rig.Care.Log.Lines, line => line.Contains("MB5413", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Care.Log.Lines, line => line.Contains("a-wrong-one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_there_at_all_is_a_reason_to_try_later()
    {
        await using var rig = await MailRig.StartAsync();
        await rig.Server.EndAsync();

        Assert.Equal(CheckInMailResult.Later(MailReasons.Unreachable), await rig.HandAsync(rig.Due()));
        Assert.Contains(rig.Care.Log.Lines, line => line.Contains("MB5411", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_signs_in_rightly_may_send()
    {
        await using var rig = await MailRig.StartAsync(password: "the-right-one", set: options => (options.User, options.Password) = ("care", "the-right-one"));

        Assert.Equal(CheckInMailResult.Taken, await rig.HandAsync(rig.Due()));
        Assert.Single(rig.Server.Raw);
    }

    [Fact]
    public async Task A_server_that_wants_a_sign_in_where_none_is_set_costs_nobody_their_check_in()
    {
        await using var rig = await MailRig.StartAsync(password: "the-right-one");

        Assert.Equal(CheckInMailResult.Later(MailReasons.SignIn), await rig.HandAsync(rig.Due()));
    }

    [Fact]
    public async Task Nothing_is_said_to_a_server_without_the_encryption_that_is_set()
    {
        await using var rig = await MailRig.StartAsync(set: options => options.Security = MailSecurity.StartTls);

        Assert.Equal(CheckInMailResult.Later(MailReasons.NoTls), await rig.HandAsync(rig.Due()));
        Assert.Contains(rig.Care.Log.Lines, line => line.Contains("MB5414", StringComparison.Ordinal));
        Assert.Empty(rig.Server.Raw);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_named_and_tried_again_later()
    {
        using var certificate = CertificateFile.Create();
        await using var rig = await MailRig.StartAsync(certificate: certificate, set: options => options.Security = MailSecurity.StartTls);

        Assert.Equal(CheckInMailResult.Later(MailReasons.Certificate), await rig.HandAsync(rig.Due()));
        Assert.Contains(rig.Care.Log.Lines, line => line.Contains("MB5412", StringComparison.Ordinal));
        Assert.Empty(rig.Server.Raw);
    }

    private static void NoClientInTheLog(MailRig rig) =>
        Assert.DoesNotContain(rig.Care.Log.Lines, line => line.Contains("ann@example", StringComparison.OrdinalIgnoreCase) || line.Contains("Ann", StringComparison.Ordinal));
}
