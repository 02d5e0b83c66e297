using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>A certificate in a file of its own, which is gone with it.</summary>
internal sealed class CertificateFile : IDisposable
{
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FarAhead = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // One for all: to make a key takes its time.
    private static readonly RSA Key = RSA.Create(2048);

    private CertificateFile(byte[] content)
    {
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public static X509Certificate2 Create(DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var request = new CertificateRequest("CN=massagebot-test", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(from ?? LongAgo, to ?? FarAhead);
    }

    public static CertificateFile Pfx(X509Certificate2 certificate, string? password = null) => new(certificate.Export(X509ContentType.Pfx, password));

    public static CertificateFile PfxWithoutKey(X509Certificate2 certificate)
    {
        using var half = X509CertificateLoader.LoadCertificate(certificate.RawData);
        return Pfx(half);
    }

    public static CertificateFile PfxWithEllipticKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=massagebot-test", key, HashAlgorithmName.SHA256).CreateSelfSigned(LongAgo, FarAhead);
        return Pfx(certificate);
    }

    public static CertificateFile Pem(X509Certificate2 certificate, string? password = null)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        var keyText = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        return Text("Bag Attributes: none\n" + certificate.ExportCertificatePem() + "\n" + keyText);
    }

    public static CertificateFile PemWithoutKey(X509Certificate2 certificate) => Text(certificate.ExportCertificatePem());

    public static CertificateFile Text(string text) => new(System.Text.Encoding.ASCII.GetBytes(text));

    public void Dispose() => File.Delete(Path);
}
