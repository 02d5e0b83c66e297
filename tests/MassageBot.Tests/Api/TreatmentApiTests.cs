using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Api;

public sealed class TreatmentApiTests : IAsyncLifetime
{
    private const string Key = "a-key-of-the-practice-software-1";
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);
    private TestClinic _clinic = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _clinic = await TestClinic.StartAsync(new FakeTimeProvider(Now), "--Api:Keys:0=" + Key, "--Api:Keys:1=the-next-key-of-the-software-2", "--Api:MaxBodyBytes=4096");
        _http = _clinic.Http;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _clinic.DisposeAsync();
    }

    [Fact]
    public async Task A_treatment_is_added_with_the_check_ins_that_follow()
    {
        var (status, answer) = await PostAsync(Treatment());

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("t-1", answer["id"]!.GetValue<string>());
        Assert.Equal(
            ["end-of-session 2026-11-02T10:00:00+00:00", "day-1 2026-11-03T09:30:00+00:00", "days-2-3 2026-11-04T20:59:00+00:00", "day-7 2026-11-09T09:30:00+00:00", "day-21 2026-11-23T09:30:00+00:00"],
            answer["checkIns"]!.AsArray().Select(checkIn => $"{checkIn!["step"]} {checkIn["dueAt"]}"));
        Assert.All(answer["checkIns"]!.AsArray(), checkIn => Assert.Null(checkIn!["whyNot"]));
        var (read, _) = await SendAsync(HttpMethod.Get, "/api/v1/treatments/t-1");
        Assert.Equal(HttpStatusCode.OK, read);
    }

    [Fact]
    public async Task Sent_again_it_is_added_once_and_another_one_with_its_id_is_refused()
    {
        var (_, first) = await PostAsync(Treatment(), "request-1");

        var (status, again) = await PostAsync(Treatment(), "request-1");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Treatment(), "request-2")).Status);
        await RefusedAsync(HttpStatusCode.Conflict, "MB5206", Treatment(t => t["kind"] = "cupping"));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "MB5207", Treatment(t => t["id"] = "t-2"), "request-1");
    }

    [Fact]
    public async Task Without_consent_it_is_kept_and_the_answer_says_that_nothing_goes_out()
    {
        var (_, answer) = await PostAsync(Treatment(t => t.Remove("consent")));

        Assert.All(answer["checkIns"]!.AsArray(), checkIn => Assert.Equal("no-consent", checkIn!["whyNot"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_has_not_left_can_be_taken_back()
    {
        await PostAsync(Treatment());

        var (status, answer) = await SendAsync(HttpMethod.Delete, "/api/v1/treatments/t-1/check-ins");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All(answer["checkIns"]!.AsArray(), checkIn => Assert.Equal("withdrawn", checkIn!["whyNot"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Delete, "/api/v1/treatments/t-9/check-ins")).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Basic a-key-of-the-practice-software-1")]
    [InlineData("Bearer A-KEY-OF-THE-PRACTICE-SOFTWARE-1")]
    public async Task A_stranger_is_not_let_in_and_nothing_is_written(string? authorization)
    {
        _http.DefaultRequestHeaders.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);

        await RefusedAsync(HttpStatusCode.Unauthorized, "MB5201", Treatment());

        Assert.Empty(await _clinic.Services.GetRequiredService<ITreatmentStore>().FindTakenAsync(["t-1"], CancellationToken.None));
    }

    [Fact]
    public async Task While_a_key_is_replaced_both_are_good()
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "the-next-key-of-the-software-2");

        Assert.Equal(HttpStatusCode.Created, (await PostAsync(Treatment())).Status);
    }

    [Fact]
    public async Task Without_a_key_set_up_nobody_gets_in()
    {
        await using var clinic = await TestClinic.StartAsync();
        using var http = clinic.Http;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "");

        using var response = await http.PostAsync("/api/v1/treatments", new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("MB5202", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> WrongFields => new()
    {
        { "id", "", "id", "MB5211" },
        { "id", new string('x', 101), "id", "MB5212" },
        { "id", "=1+1", "id", "MB5222" },
        { "client.id", "", "client.id", "MB5211" },
        { "client.name", "Ann\r\nBcc: x@y.z", "client.name", "MB5212" },
        { "client.name", "@SUM(A1)", "client.name", "MB5222" },
        { "client.locale", "english please", "client.locale", "MB5220" },
        { "client.timeZone", "CET", "client.timeZone", "MB5217" },
        { "client.timeZone", "Europe/Atlantis", "client.timeZone", "MB5217" },
        { "client.timeZone", "../../etc/passwd", "client.timeZone", "MB5217" },
        { "client.email", "ann", "client.email", "MB5218" },
        { "client.email", "ann@example.org\nBcc: eve@example.org", "client.email", "MB5212" },
        { "client.email", "ann@example.org,eve@example.org", "client.email", "MB5218" },
        { "client.phone", "call me", "client.phone", "MB5219" },
        { "kind", "voodoo", "kind", "MB5213" },
        { "endedAt", "2026-11-02T09:30:00", "endedAt", "MB5214" },
        { "endedAt", "02/11/2026 09:30", "endedAt", "MB5214" },
        { "endedAt", "2026-11-31T09:30:00Z", "endedAt", "MB5214" },
        { "endedAt", "2026-11-04T09:30:00Z", "endedAt", "MB5215" },
        { "endedAt", "2026-10-01T09:30:00Z", "endedAt", "MB5216" },
        { "consent.at", "2026-11-03T09:30:00Z", "consent.at", "MB5215" },
        { "consent.channel", "", "consent.textVersion", "MB5221" },
    };

    [Theory]
    [MemberData(nameof(WrongFields))]
    public async Task A_wrong_field_is_named_with_its_number_and_its_value_is_not_repeated(string path, string value, string field, string number)
    {
        var (status, answer) = await PostAsync(Treatment(t =>
        {
            var parts = path.Split('.');
            var owner = parts.Length > 1 ? t[parts[0]]!.AsObject() : t;
            owner[parts[^1]] = value;
        }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("MB5205", answer["number"]!.GetValue<string>());
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal((field, number), (error["field"]!.GetValue<string>(), error["number"]!.GetValue<string>()));
        if (value.Length > 5)
            Assert.DoesNotContain(value, answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_wrong_fields_are_named_at_once()
    {
        var (_, answer) = await PostAsync(Treatment(t => (t["kind"], t["areas"], t["endedAt"]) = ("voodoo", new JsonArray("tail"), "today")));

        Assert.Equal(["kind", "areas", "endedAt"], answer["errors"]!.AsArray().Select(error => error!["field"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("{", "MB5204")]
    [InlineData("null", "MB5204")]
    [InlineData("[]", "MB5204")]
    [InlineData("""{"id":5}""", "MB5204")]
    [InlineData("""{"id":"t-1","colour":"red"}""", "MB5204")]
    [InlineData("""{"id":"t-1","client":{"id":"c-1","nmae":"Ann"}}""", "MB5204")]
    [InlineData("{}", "MB5205")]
    public async Task A_body_that_is_no_treatment_is_refused(string body, string number) =>
        Assert.Equal(number, (await SendAsync(HttpMethod.Post, "/api/v1/treatments", body)).Answer["number"]!.GetValue<string>());

    [Fact]
    public async Task A_body_that_is_too_large_or_of_another_kind_is_refused()
    {
        await RefusedAsync(HttpStatusCode.RequestEntityTooLarge, "MB5203", Treatment(t => t["practitioner"] = new string('x', 5000)));
        using var response = await _http.PostAsync("/api/v1/treatments", new StringContent("id=1", Encoding.UTF8, "application/x-www-form-urlencoded"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await RefusedAsync(HttpStatusCode.BadRequest, "MB5208", Treatment(), new string('k', 101));
    }

    [Fact]
    public async Task The_interface_is_described_for_those_who_program_against_it()
    {
        using var response = await _http.GetAsync("/api/v1/openapi.json");
        var document = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(["/api/v1/bounces", "/api/v1/treatments", "/api/v1/treatments/{id}", "/api/v1/treatments/{id}/check-ins"], document["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        var members = document["components"]!["schemas"]!["TreatmentRequest"]!["properties"]!.AsObject().Select(member => member.Key);
        Assert.Equal(["areas", "client", "consent", "endedAt", "id", "kind", "modifiers", "practitioner"], members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_wrong_key_in_the_settings_stops_the_start_without_being_said() =>
        Assert.DoesNotContain(
            "short-key", (await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TestClinic.StartAsync(null, "--Api:Keys:0=short-key"))).Message, StringComparison.Ordinal);

    private async Task RefusedAsync(HttpStatusCode status, string number, JsonObject treatment, string? idempotencyKey = null)
    {
        var (found, answer) = await PostAsync(treatment, idempotencyKey);
        Assert.Equal((status, number), (found, answer["number"]!.GetValue<string>()));
    }

    private Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(JsonObject treatment, string? idempotencyKey = null) =>
        SendAsync(HttpMethod.Post, "/api/v1/treatments", treatment.ToJsonString(), idempotencyKey);

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(HttpMethod method, string path, string? body = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var response = await _http.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    private static JsonObject Treatment(Action<JsonObject>? change = null)
    {
        var treatment = JsonSerializer.SerializeToNode(new
        {
            id = "t-1",
            client = new { id = "c-1", name = "Ann", locale = "en-GB", timeZone = "Europe/London", email = "ann@example.org", phone = "+44 20 7946 0000" },
            practitioner = "Kim",
            kind = "deep-tissue",
            areas = new[] { "leg", "lower-back" },
            modifiers = Array.Empty<string>(),
            endedAt = "2026-11-02T09:30:00+00:00",
            consent = new { textVersion = "v1", at = "2026-11-01T09:00:00Z", channel = "paper" },
        })!.AsObject();
        change?.Invoke(treatment);
        return treatment;
    }
}
