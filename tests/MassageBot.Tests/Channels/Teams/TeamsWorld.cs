using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>What lies between a clinic's staff and the program: Teams itself, over real HTTP both ways, with tokens both ways.</summary>
internal sealed class TeamsWorld : IAsyncDisposable
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string Channel = "19:cases@thread.tacv2";
    public const string Managers = "19:managers@thread.tacv2";

    public static readonly StaffPerson Ana = new("aaaaaaaa-0000-0000-0000-000000000001", "Ana");
    public static readonly StaffPerson Ben = new("aaaaaaaa-0000-0000-0000-000000000002", "Ben");
    public static readonly StaffPerson Mia = new("bbbbbbbb-0000-0000-0000-000000000001", "Mia");
    public static readonly StaffPerson Stranger = new("cccccccc-0000-0000-0000-000000000001", "Eve");

    private readonly TokenIssuer _issuer;
    private readonly FakeLogin _login;
    private int _ids;

    private TeamsWorld(TokenIssuer issuer, FakeLogin login, FakeConnector connector) => (_issuer, _login, Connector) = (issuer, login, connector);

    /// <summary>Where the bot's messages arrive.</summary>
    public FakeConnector Connector { get; }

    public static async Task<TeamsWorld> StartAsync() => new(await TokenIssuer.StartAsync(), await FakeLogin.StartAsync(), await FakeConnector.StartAsync());

    /// <summary>The program's settings for it.</summary>
    public string[] Settings =>
    [
        $"--Bot:MicrosoftAppId={TokenIssuer.AppId}",
        "--Bot:MicrosoftAppPassword=not-a-password",
        "--Bot:AllowLoopbackServices=true",
        $"--Bot:ToChannelFromBotLoginUrl={_login.TenantAddress}",
        $"--Bot:ToBotFromChannelOpenIdMetadataUrl={_issuer.MetadataUrl}",
        $"--Bot:ToBotFromEmulatorOpenIdMetadataUrl={_issuer.MetadataUrl}",
        $"--Teams:Tenants:0={Tenant}",
        $"--Teams:Staff:0={Ana.ObjectId}",
        $"--Teams:Staff:1={Ben.ObjectId}",
        $"--Teams:Managers:0={Mia.ObjectId}",
        $"--Teams:EscalationChannel={Channel}",
        $"--Teams:ManagerChannel={Managers}",
        $"--Teams:ServiceUrl={Connector.Address}",
        "--Teams:TimeZone=Europe/London",
    ];

    /// <summary>Posts an activity of Teams and returns the answer.</summary>
    public async Task<HttpResponseMessage> PostAsync(HttpClient server, Dictionary<string, object?> activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative));
        request.Content = JsonContent.Create(activity);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _issuer.Draft().With("serviceurl", Connector.Address.ToString()).Sign());
        return await server.SendAsync(request);
    }

    /// <summary>An activity as Teams sends it.</summary>
    public Dictionary<string, object?> Activity(string type, StaffPerson from, string? conversation = null, string? tenant = Tenant)
    {
        var isChannel = conversation is not null && conversation.StartsWith("19:", StringComparison.Ordinal);
        return new Dictionary<string, object?>
        {
            ["type"] = type,
            ["id"] = $"t-{Interlocked.Increment(ref _ids)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = Connector.Address.ToString(),
            ["from"] = new { id = "29:" + from.Name, name = from.Name, aadObjectId = from.ObjectId },
            ["recipient"] = new { id = "28:" + TokenIssuer.AppId, name = "MassageBot" },
            ["conversation"] = new { id = conversation ?? Personal(from), conversationType = isChannel ? "channel" : "personal", isGroup = isChannel, tenantId = tenant },
            ["channelData"] = new { tenant = new { id = tenant } },
        };
    }

    /// <summary>The personal chat of somebody.</summary>
    public static string Personal(StaffPerson person) => "a:" + person.Name;

    /// <summary>Says something to the bot.</summary>
    public async Task SayAsync(HttpClient server, StaffPerson from, string text, string? conversation = null)
    {
        var activity = Activity("message", from, conversation);
        activity["text"] = text;
        using var answer = await PostAsync(server, activity);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Presses a button of a card; the answer is what replaces the card, or a line.</summary>
    public async Task<JsonElement> PressAsync(HttpClient server, StaffPerson from, StaffCard card, string verb, string? note = null, string? conversation = Channel)
    {
        var activity = Activity("invoke", from, conversation);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new { action = new { type = "Action.Execute", verb, data = new Dictionary<string, string?> { ["ref"] = card.Reference, ["note"] = note } }, trigger = "manual" };
        using var answer = await PostAsync(server, activity);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends an invoke and returns the answer as it is.</summary>
    public async Task<HttpResponseMessage> InvokeAsync(HttpClient server, StaffPerson from, string name, object? value, string? conversation = null, string? id = null)
    {
        var activity = Activity("invoke", from, conversation);
        activity["name"] = name;
        activity["value"] = value;
        activity["id"] = id ?? activity["id"];
        return await PostAsync(server, activity);
    }

    /// <summary>Presses a button in a client that only knows messages.</summary>
    public async Task PressByMessageAsync(HttpClient server, StaffPerson from, StaffCard card, string verb, string? note = null, string? conversation = Channel)
    {
        var activity = Activity("message", from, conversation);
        activity["value"] = new Dictionary<string, string?> { ["ref"] = card.Reference, ["note"] = note, ["verb"] = verb };
        using var answer = await PostAsync(server, activity);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The calls that brought something into a conversation by now.</summary>
    public IReadOnlyList<ConnectorCall> CallsTo(string conversation) => [.. Connector.Calls.Where(call => call.Method is "POST" or "PUT" && IsTo(call, conversation))];

    /// <summary>Waits until a conversation gets what is wanted.</summary>
    public async Task<ConnectorCall> HearAsync(string conversation, Func<ConnectorCall, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var seen = Connector.Calls.Count;
            if (CallsTo(conversation).FirstOrDefault(isWanted) is { } call)
                return call;
            await Connector.WhenCalledAsync(seen + 1).WaitAsync(patience.Token);
        }
    }

    private static bool IsTo(ConnectorCall call, string conversation) =>
        Uri.UnescapeDataString(call.Path).Contains($"/conversations/{conversation}/activities", StringComparison.Ordinal);

    /// <summary>The cards that stand in a conversation by now, each in its latest form.</summary>
    public IReadOnlyList<StaffCard> CardsIn(string conversation) =>
        [.. Connector.Calls.Where(call => StaffCard.IsIn(call, conversation)).Select(StaffCard.Of)];

    /// <summary>Waits until a conversation shows a card that is wanted.</summary>
    public async Task<StaffCard> CardAsync(string conversation, Func<StaffCard, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var seen = Connector.Calls.Count;
            if (CardsIn(conversation).LastOrDefault(isWanted) is { } card)
                return card;
            await Connector.WhenCalledAsync(seen + 1).WaitAsync(patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await _login.DisposeAsync();
        await _issuer.DisposeAsync();
    }
}
