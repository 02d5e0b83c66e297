using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MassageBot.BotBuilder.Tests.Connector;

/// <summary>A certificate that signs itself.</summary>
internal static class TestCertificate
{
    // One for all: to make a key takes its time.
    private static readonly RSA Key = RSA.Create(2048);

    public static X509Certificate2 Create()
    {
        var request = new CertificateRequest("CN=massagebot-test", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
