using System.Text.Json;
using MassageBot.Doctor;
using Microsoft.AspNetCore.Http;

namespace MassageBot.Tests.Doctor;

public sealed class DoctorTeamsTests : IAsyncLifetime
{
    private FakeCloud _cloud = null!;

    public async Task InitializeAsync() => _cloud = await FakeCloud.StartAsync();

    public async Task DisposeAsync() => await _cloud.DisposeAsync();

    [Fact]
    public async Task A_bot_that_works_gets_a_good_line_for_each_step_and_exit_code_zero()
    {
        var (code, lines) = await RunAsync();

        Assert.Equal(0, code);
        Assert.Equal(
            [
                $"ok       configuration       app {DoctorRun.AppId}, signs in with a password; 1 organisation is served; cases go to {DoctorRun.Conversation}; safeguarding cases go nowhere (Teams:ManagerChannel is empty).",
                "ok       token               the bot gets one from tenant the-tenant, good until 2100-01-01 00:00 UTC.",
                $"ok       metadata            2 keys of {FakeCloud.Issuer}, 1 of them for Teams.",
                $"ok       messaging endpoint  {_cloud.Address}api/messages is reached, and asks for a token; that is on this machine: Teams needs a public https address.",
                "ok       proactive send      the conversation got a message, id sent-1.",
                "Nothing failed.",
            ],
            lines);
    }

    [Fact]
    public async Task The_message_goes_to_the_conversation_with_the_bots_token()
    {
        await RunAsync();

        var (_, body, authorization) = Assert.Single(_cloud.Calls, call => call.Call.StartsWith($"POST /teams/v3/conversations/{DoctorRun.Conversation}/activities", StringComparison.Ordinal));
        Assert.Equal("Bearer " + FakeCloud.Token, authorization);
        Assert.Equal("message", JsonSerializer.Deserialize<JsonElement>(body).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Nothing_is_posted_that_nobody_asked_for()
    {
        var (code, lines) = await DoctorRun.RunAsync(new TeamsDoctorOptions(null, null, null), DoctorRun.Settings(_cloud));

        Assert.Equal(0, code);
        Assert.StartsWith("skipped  messaging endpoint  nobody asked for it; add --endpoint ", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("skipped  proactive send      nobody asked for it; add --send-to ", lines[4], StringComparison.Ordinal);
        Assert.DoesNotContain(_cloud.Calls, call => call.Call.Contains("/teams/", StringComparison.Ordinal) || call.Call.Contains("/api/messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_but_the_other_steps_are_taken()
    {
        _cloud.Login = _ => FakeCloud.Json(401, """{"error":"invalid_client","error_description":"no"}""");

        var (code, lines) = await RunAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("failed   token               MB4404: the bot gets no token. ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("ok       metadata ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("ok       messaging endpoint ", lines[3], StringComparison.Ordinal);
        Assert.Equal("skipped  proactive send      it needs: token.", lines[4]);
        Assert.DoesNotContain(_cloud.Calls, call => call.Call.Contains("/teams/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(503, "", "MB4405: ")]
    [InlineData(200, "<html>Sign in to the guest network</html>", "MB4406: ")]
    [InlineData(200, "[]", "MB4406: ")]
    [InlineData(200, """{"issuer":"https://other.example","jwks_uri":"https://other.example/keys"}""", "names the issuer 'https://other.example'")]
    [InlineData(200, """{"issuer":"https://issuer.example"}""", "names no keys")]
    [InlineData(200, """{"issuer":"https://issuer.example","jwks_uri":"http://keys.example/"}""", "'http://keys.example/' is no https address")]
    public async Task Metadata_that_cant_be_used_is_named(int status, string body, string named)
    {
        _cloud.Metadata = _ => FakeCloud.Json(status, body);

        await FailsAsync("metadata", named);
    }

    [Theory]
    [InlineData(500, "{}", "MB4405: ")]
    [InlineData(200, "{}", "none of the 0 keys ")]
    [InlineData(200, """{"keys":[{"kid":"a","endorsements":["skype"]},"b",{"kid":"c","endorsements":"msteams"},{"kid":"d"}]}""", "none of the 4 keys ")]
    public async Task Keys_that_Teams_doesnt_sign_with_are_named(int status, string body, string named)
    {
        _cloud.Keys = _ => FakeCloud.Json(status, body);

        await FailsAsync("metadata", named);
    }

    [Fact]
    public async Task Keys_for_Teams_that_the_bots_own_check_doesnt_take_are_named()
    {
        var small = FakeCloud.NewKey(1024);
        _cloud.Keys = _ => FakeCloud.Json(200, $$"""{"keys":[{{{small}},"endorsements":["msteams"]}]}""");

        await FailsAsync("metadata", "MB4406: the bot can't use the keys of ");
    }

    [Fact]
    public async Task Metadata_that_name_another_way_of_signing_are_named()
    {
        _cloud.Metadata = _ => FakeCloud.Json(200, $$"""{"issuer":"{{FakeCloud.Issuer}}","jwks_uri":"{{_cloud.Address}}keys","id_token_signing_alg_values_supported":["ES256"]}""");

        await FailsAsync("metadata", "MB4406: the bot can't use the keys of ");
    }

    [Theory]
    [InlineData("AADSTS7000215", "The password isn't right: ")]
    [InlineData("AADSTS7000222", "The password has ended: ")]
    [InlineData("AADSTS700016", "No app has this id in the tenant: ")]
    public async Task Why_Microsoft_gives_no_token_is_told_with_what_to_do(string code, string named)
    {
        _cloud.Login = _ => FakeCloud.Json(401, $$"""{"error":"invalid_client","error_description":"{{code}}: {{DoctorRun.Password}} is wrong. Trace ID: 1"}""");

        var (_, lines) = await RunAsync();

        Assert.StartsWith($"failed   token               MB4404: the bot gets no token. {named}", lines[1], StringComparison.Ordinal);
        Assert.EndsWith($"({code})", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(DoctorRun.Password, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_to_sign_in_that_cant_be_reached_is_named()
    {
        var (_, lines) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud), DoctorRun.Settings(_cloud, "--Bot:ToChannelFromBotLoginUrl=http://127.0.0.1:1/tenant"));

        Assert.StartsWith("failed   token               MB4404: the bot gets no token. Where it signs in: nothing listens at 127.0.0.1:1;", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "answers 200 without asking for a token")]
    [InlineData(400, "answers 400 without asking for a token")]
    [InlineData(403, "runs without Bot:MicrosoftAppId")]
    [InlineData(404, "there is no such door")]
    [InlineData(502, "answers 502. Look at the log")]
    public async Task A_door_that_answers_otherwise_than_it_should_is_named(int status, string named)
    {
        _cloud.Door = _ => Results.StatusCode(status);

        await FailsAsync("messaging endpoint", "MB4409: ", named);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _cloud.Door = _ => Results.Redirect("https://elsewhere.example/api/messages?ticket=1");

        await FailsAsync("messaging endpoint", "MB4409: ", "answers 302 and points to https://elsewhere.example/api/messages.");
    }

    [Fact]
    public async Task A_proxy_that_asks_for_a_password_is_told_from_the_bot()
    {
        _cloud.Door = http =>
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"staging\"";
            return Results.StatusCode(401);
        };

        await FailsAsync("messaging endpoint", "MB4409: ", "asks for a password (401, Basic)");
    }

    [Theory]
    [InlineData("bot.clinic.example", "MB4407: ")]
    [InlineData("ftp://bot.clinic.example/api/messages", "MB4407: ")]
    [InlineData("http://bot.clinic.example/api/messages", "MB4407: http://bot.clinic.example/api/messages isn't https")]
    [InlineData("http://127.0.0.1:9/api/messages", "MB4408: nothing listens at 127.0.0.1:9")]
    [InlineData("https://me:hidden-word@bot.clinic.example/", "MB4407: --endpoint is 'https://bot.clinic.example/' with a user name.")]
    [InlineData("", "MB4407: --endpoint is ''.")]
    public async Task An_address_that_cant_be_called_is_named(string endpoint, string named)
    {
        var (code, lines) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud) with { Endpoint = endpoint }, DoctorRun.Settings(_cloud));

        Assert.Equal(1, code);
        Assert.Contains("failed   messaging endpoint  " + named, lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_alone_is_enough_for_an_endpoint()
    {
        var (_, lines) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud) with { Endpoint = _cloud.Address.ToString() }, DoctorRun.Settings(_cloud));

        Assert.StartsWith($"ok       messaging endpoint  {_cloud.Address}api/messages is reached", lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "BadSyntax", "Check the conversation's id")]
    [InlineData(401, "Unauthorized", "The token is not taken there")]
    [InlineData(403, "BotNotInConversationRoster", "The app isn't installed in that team or chat")]
    [InlineData(404, "ConversationNotFound", "There is no such conversation")]
    public async Task What_the_channel_refuses_is_told_with_its_code_and_what_to_do(int status, string reason, string named)
    {
        _cloud.Channel = _ => FakeCloud.Json(status, $$$"""{"error":{"code":"{{{reason}}}","message":"no"}}""");

        await FailsAsync("proactive send", $"MB4411: {_cloud.Address.Authority} answers {status} ({reason}). {named}");
    }

    [Fact]
    public async Task A_conversation_that_was_left_empty_is_no_reason_to_be_content()
    {
        var (code, lines) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud) with { SendTo = "" }, DoctorRun.Settings(_cloud));

        Assert.Equal(1, code);
        Assert.StartsWith("failed   proactive send      MB4411: --send-to is empty.", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_that_others_send_back_are_not_printed()
    {
        _cloud.Channel = http => FakeCloud.Json(403, JsonSerializer.Serialize(new { error = new { code = $"{DoctorRun.Password} {http.Request.Headers.Authorization}" } }));
        _cloud.Door = _ => Results.Redirect("https://elsewhere.example/" + Uri.EscapeDataString(DoctorRun.Password));

        var (_, lines) = await RunAsync();

        Assert.Contains(lines, line => line.Contains("(hidden) Bearer (hidden)", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("https://elsewhere.example/(hidden)", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(DoctorRun.Password, StringComparison.Ordinal)
            || line.Contains(Uri.EscapeDataString(DoctorRun.Password), StringComparison.Ordinal)
            || line.Contains(FakeCloud.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_real_door_of_a_registered_server_asks_for_a_token_and_that_of_another_is_found_open()
    {
        await using var registered = await TestClinic.StartAsync(null, $"--Bot:MicrosoftAppId={DoctorRun.AppId}", "--Bot:MicrosoftAppPassword=x");
        await using var open = await TestClinic.StartAsync();

        var (good, _) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud) with { Endpoint = registered.Address.ToString() }, DoctorRun.Settings(_cloud));
        var (bad, lines) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud) with { Endpoint = open.Address.ToString() }, DoctorRun.Settings(_cloud));

        Assert.Equal(0, good);
        Assert.Equal(1, bad);
        Assert.Contains("MB4409: ", lines[3], StringComparison.Ordinal);
        Assert.Contains("without asking for a token", lines[3], StringComparison.Ordinal);
    }

    private Task<(int Code, IReadOnlyList<string> Lines)> RunAsync() => DoctorRun.RunAsync(DoctorRun.Everything(_cloud), DoctorRun.Settings(_cloud));

    private async Task FailsAsync(string step, params string[] named)
    {
        var (code, lines) = await RunAsync();

        Assert.Equal(1, code);
        var line = Assert.Single(lines, line => line.StartsWith("failed ", StringComparison.Ordinal));
        Assert.StartsWith($"failed   {step}", line, StringComparison.Ordinal);
        Assert.All(named, words => Assert.Contains(words, line, StringComparison.Ordinal));
        Assert.Equal($"Failed: {step}.", lines[^1]);
    }
}
