using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MassageBot.Channels.Connector;

/// <summary>The certificate that the bot signs in with: from a file (PKCS#12, or PEM with certificate and key) or from the machine's store.</summary>
internal static class BotCertificate
{
    private const string PemStart = "-----BEGIN";
    private const int LengthOfThumbprint = 40;

    // On a Mac there are no keys that are in memory only.
    private static readonly X509KeyStorageFlags Storage = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    /// <summary>Loads the certificate; null with the problem when it can't be used. A password is never part of it.</summary>
    public static X509Certificate2? Load(BotOptions options, DateTimeOffset now, out string? problem)
    {
        var certificate = string.IsNullOrWhiteSpace(options.CertificatePath)
            ? FromStore(options.CertificateThumbprint!, out problem)
            : FromFile(options.CertificatePath.Trim(), options.CertificatePassword, out problem);
        if (certificate is null)
            return null;

        problem = Problem(certificate, string.IsNullOrWhiteSpace(options.CertificatePath) ? "Bot:CertificateThumbprint" : "Bot:CertificatePath", now);
        if (problem is null)
            return certificate;
        certificate.Dispose();
        return null;
    }

    private static string? Problem(X509Certificate2 certificate, string setting, DateTimeOffset now)
    {
        using var key = certificate.HasPrivateKey ? certificate.GetRSAPrivateKey() : null;
        if (key is null)
            return $"MB4054: the certificate of {setting} comes without a private RSA key, which the bot signs in with. Export it with its key.";
        if (now < certificate.NotBefore)
            return $"MB4055: the certificate of {setting} is good from {certificate.NotBefore.ToUniversalTime():u} only. Use another one, or correct the clock.";
        return now > certificate.NotAfter
            ? $"MB4055: the certificate of {setting} ended on {certificate.NotAfter.ToUniversalTime():u}. Make a new one, and add it to the bot's registration."
            : null;
    }

    private static X509Certificate2? FromFile(string path, string? password, out string? problem)
    {
        problem = null;
        if (!File.Exists(path))
        {
            problem = $"MB4052: Bot:CertificatePath is '{path}', where there is no file. Name a file in PKCS#12 (.pfx, .p12) or PEM.";
            return null;
        }

        try
        {
            if (!IsPem(path))
                return X509CertificateLoader.LoadPkcs12FromFile(path, password, Storage);
            return string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = $"MB4053: Bot:CertificatePath is '{path}', which can't be read. It needs a certificate and its key in PKCS#12 or PEM, and Bot:CertificatePassword if it has a password; "
                + "the program must be allowed to read it.";
            return null;
        }
    }

    // Tools write remarks before it.
    private static bool IsPem(string path) => File.ReadAllText(path).Contains(PemStart, StringComparison.Ordinal);

    private static X509Certificate2? FromStore(string setting, out string? problem)
    {
        problem = null;
        var thumbprint = setting.Replace(" ", "", StringComparison.Ordinal);
        if (thumbprint.Length == LengthOfThumbprint && thumbprint.All(char.IsAsciiHexDigit))
        {
            foreach (var location in (StoreLocation[])[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
            {
                if (FromStore(location, thumbprint) is { } certificate)
                    return certificate;
            }
        }

        problem = $"MB4056: Bot:CertificateThumbprint is '{setting}'. Set it to the thumbprint of a certificate in the personal store of the program's user or of the machine, "
            + $"{LengthOfThumbprint} hexadecimal digits.";
        return null;
    }

    private static X509Certificate2? FromStore(StoreLocation location, string thumbprint)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).FirstOrDefault();
        }
        catch (CryptographicException)
        {
            // Not every system has both stores.
            return null;
        }
    }
}
