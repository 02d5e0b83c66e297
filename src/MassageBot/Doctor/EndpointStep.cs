using System.Net;
using System.Text;

namespace MassageBot.Doctor;

/// <summary>
/// Posts to the server's own `/api/messages` without a token, as anybody could. The right answer is 401: the server is reached,
/// and lets nobody in without one.
/// </summary>
internal sealed class EndpointStep(HttpClient http, string? endpoint) : IDoctorStep
{
    private const string Path = "/api/messages";

    // Nothing can be sent to an empty serviceUrl: a server that lets anybody in refuses this before it becomes a turn.
    private const string Probe = """{"type":"typing","channelId":"msteams","serviceUrl":"","from":{"id":"doctor"},"recipient":{"id":"bot"},"conversation":{"id":"doctor"}}""";

    public string Name => "messaging endpoint";

    public IReadOnlyList<string> Needs => [ConfigurationStep.StepName];

    public async Task<StepResult> RunAsync(CancellationToken cancellationToken)
    {
        if (endpoint is null)
            return StepResult.Skipped($"nobody asked for it; add --endpoint https://HOST{Path}, the address that is in the bot's registration.");
        if (!Uri.TryCreate(endpoint.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0)
            return StepResult.Failed($"MB4407: --endpoint is '{ShownAddress.Of(endpoint)}'{(address?.UserInfo.Length > 0 ? " with a user name" : "")}. Write a web address such as https://bot.clinic.example{Path}.");
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            return StepResult.Failed($"MB4407: {ShownAddress.Of(address)} isn't https, and Teams calls nothing else. Put a proxy with a certificate in front.");
        if (address.AbsolutePath == "/")
            address = new Uri(address, Path);

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(Probe, Encoding.UTF8, "application/json") };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Judge(ShownAddress.Of(address), address.IsLoopback, response);
        }
        catch (Exception e) when (NetworkFaults.IsOne(e))
        {
            return StepResult.Failed($"MB4408: {NetworkFaults.Explain(e, address)}.");
        }
    }

    private static StepResult Judge(string address, bool isHere, HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized when response.Headers.WwwAuthenticate is { Count: > 0 } ways && !ways.Any(way => way.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) =>
            StepResult.Failed($"MB4409: something before the bot at {address} asks for a password (401, {ways.First().Scheme}). Let the proxy pass {Path} on without."),
        HttpStatusCode.Unauthorized => StepResult.Ok(
            $"{address} is reached, and asks for a token{(isHere ? "; that is on this machine: Teams needs a public https address" : "")}."),
        HttpStatusCode.Forbidden => StepResult.Failed($"MB4409: {address} answers 403. Either the server there runs without Bot:MicrosoftAppId, or something before it refuses the call."),
        HttpStatusCode.BadRequest or (>= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices) =>
            StepResult.Failed($"MB4409: {address} answers {(int)response.StatusCode} without asking for a token. The server there runs without Bot:MicrosoftAppId, or isn't this program."),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
            StepResult.Failed($"MB4409: {address} answers {(int)response.StatusCode} and points to {(response.Headers.Location is { } there ? ShownAddress.Of(there) : "nowhere")}. Teams follows no redirects: register the address that answers itself."),
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed =>
            StepResult.Failed($"MB4409: {address} answers {(int)response.StatusCode}: there is no such door. The path is {Path}; look whether the proxy passes it on, and whether the server has Bot:AcceptActivities=false."),
        _ => StepResult.Failed($"MB4409: {address} answers {(int)response.StatusCode}. Look at the log of the server and of the proxy before it."),
    };
}
