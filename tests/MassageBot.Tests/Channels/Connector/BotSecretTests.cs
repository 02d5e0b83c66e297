using System.Security.Cryptography.X509Certificates;
using MassageBot.Channels.Connector;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>The secrets of a registration, as a start checks them.</summary>
public sealed class BotSecretTests : IDisposable
{
    private const string Password = "not-to-be-printed";
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly X509Certificate2 _certificate = CertificateFile.Create();

    public void Dispose() => _certificate.Dispose();

    [Theory]
    [InlineData(false, null)]
    [InlineData(false, Password)]
    [InlineData(true, null)]
    [InlineData(true, Password)]
    public void A_certificate_in_a_file_is_taken(bool isPem, string? password)
    {
        using var file = isPem ? CertificateFile.Pem(_certificate, password) : CertificateFile.Pfx(_certificate, password);
        var options = Registered(path: file.Path, password: password);

        Assert.Empty(Failures(options));
        using var loaded = BotCertificate.Load(options, Now, out _);
        Assert.Equal(_certificate.Thumbprint, loaded!.Thumbprint);
    }

    [Fact]
    public void A_certificate_in_the_store_is_taken()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        store.Add(_certificate);
        try
        {
            Assert.Empty(Failures(Registered(thumbprint: _certificate.Thumbprint.ToLowerInvariant())));
        }
        finally
        {
            store.Remove(_certificate);
        }
    }

    [Theory]
    [InlineData("no certificate at all")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("")]
    public void A_file_that_is_no_certificate_is_refused(string text)
    {
        using var file = CertificateFile.Text(text);

        Refused("MB4053", Registered(path: file.Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_wrong_password_is_refused_and_not_printed(bool isPem)
    {
        using var file = isPem ? CertificateFile.Pem(_certificate, "right") : CertificateFile.Pfx(_certificate, "right");

        Refused("MB4053", Registered(path: file.Path, password: Password));
        Refused("MB4053", Registered(path: file.Path));
    }

    [Fact]
    public void A_folder_is_no_certificate() => Refused("MB4052", Registered(path: Path.GetTempPath()));

    [Fact]
    public void A_certificate_without_its_key_is_refused()
    {
        using var pfx = CertificateFile.PfxWithoutKey(_certificate);
        using var pem = CertificateFile.PemWithoutKey(_certificate);
        using var elliptic = CertificateFile.PfxWithEllipticKey();

        Refused("MB4054", Registered(path: pfx.Path));
        Refused("MB4053", Registered(path: pem.Path));
        Refused("MB4054", Registered(path: elliptic.Path));
    }

    [Fact]
    public void A_certificate_that_has_ended_or_has_not_begun_is_refused()
    {
        using var ended = CertificateFile.Create(to: Now.AddDays(-1));
        using var later = CertificateFile.Create(from: Now.AddDays(1));
        using var first = CertificateFile.Pfx(ended);
        using var second = CertificateFile.Pfx(later);

        Assert.Contains("2026-11-01", Refused("MB4055", Registered(path: first.Path)), StringComparison.Ordinal);
        Assert.Contains("2026-11-03", Refused("MB4055", Registered(path: second.Path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_secrets_are_one_too_many()
    {
        using var file = CertificateFile.Pfx(_certificate);
        var both = Registered(path: file.Path);
        both.MicrosoftAppPassword = Password;

        Refused("MB4050", both);
        Refused("MB4051", Registered(path: file.Path, thumbprint: _certificate.Thumbprint));
    }

    [Fact]
    public void A_password_without_its_file_is_refused()
    {
        var options = Registered(password: Password);
        options.MicrosoftAppPassword = "the-secret-of-the-app";

        Refused("MB4057", options);
    }

    [Fact]
    public void A_certificate_without_an_app_is_refused()
    {
        using var file = CertificateFile.Pfx(_certificate);
        var options = Registered(path: file.Path);
        options.MicrosoftAppId = null;

        Refused("MB4061", options);
    }

    [Theory]
    [InlineData("UserAssignedMSI")]
    [InlineData("systemassignedmsi")]
    public void A_managed_identity_needs_an_app_and_no_secret(string type)
    {
        var options = Registered();
        options.MicrosoftAppType = type;
        Assert.Empty(Failures(options));

        options.MicrosoftAppPassword = Password;
        Refused("MB4058", options);
        options.MicrosoftAppPassword = null;
        options.MicrosoftAppId = null;
        Refused("MB4058", options);
    }

    private static BotOptions Registered(string? path = null, string? password = null, string? thumbprint = null) => new()
    {
        MicrosoftAppId = "00000000-0000-0000-0000-000000000001",
        CertificatePath = path,
        CertificatePassword = password,
        CertificateThumbprint = thumbprint,
    };

    private static IReadOnlyList<string> Failures(BotOptions options) =>
        [.. new BotOptionsValidator(new FakeTimeProvider(Now)).Validate(null, options).Failures ?? []];

    private static string Refused(string number, BotOptions options)
    {
        var failures = Failures(options);
        Assert.DoesNotContain(failures, line => line.Contains(Password, StringComparison.Ordinal));
        return Assert.Single(failures, line => line.StartsWith(number, StringComparison.Ordinal));
    }
}
