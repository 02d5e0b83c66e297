using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MassageBot.Tests.Hosting;

/// <summary>Where no proxy stands before the program, it speaks https itself.</summary>
public sealed class HttpsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("massagebot-https-");

    [Fact]
    public async Task An_endpoint_with_a_certificate_is_served_over_https_and_only_to_the_hosts_that_are_allowed()
    {
        var (certificate, key) = Write();
        await using var clinic = await TestClinic.StartAsync(
            null,
            "--Kestrel:Endpoints:Public:Url=https://127.0.0.1:0",
            "--Kestrel:Endpoints:Public:Certificate:Path=" + certificate,
            "--Kestrel:Endpoints:Public:Certificate:KeyPath=" + key,
            "--AllowedHosts=bot.clinic.example");
        using var trusting = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Subject == "CN=bot.clinic.example" };
        using var http = new HttpClient(trusting) { BaseAddress = clinic.Address };

        Assert.Equal(Uri.UriSchemeHttps, clinic.Address.Scheme);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "bot.clinic.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(http, "elsewhere.example"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/healthz", UriKind.Relative));
        request.Headers.Host = host;
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private (string Certificate, string Key) Write()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=bot.clinic.example", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var (certificatePath, keyPath) = (Path.Combine(_folder.FullName, "certificate.pem"), Path.Combine(_folder.FullName, "key.pem"));
        File.WriteAllText(certificatePath, certificate.ExportCertificatePem());
        File.WriteAllText(keyPath, key.ExportPkcs8PrivateKeyPem());
        return (certificatePath, keyPath);
    }
}
