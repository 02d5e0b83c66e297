using System.Net.Http.Headers;
using System.Net.Http.Json;
using MassageBot.FollowUps;
using MassageBot.Storage;
using MassageBot.Tests.Channels.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.FollowUps;

/// <summary>The whole program with staff in Teams, a clock that a test turns, and a mailbox that keeps the links of what was mailed.</summary>
internal sealed class CareClinic : IAsyncDisposable
{
    /// <summary>A key of the practice software.</summary>
    public const string Key = "a-key-of-the-practice-software-1";

    private readonly Mailbox _mails = new();

    private CareClinic(TeamsWorld teams) => Teams = teams;

    public TeamsWorld Teams { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    public TestClinic Clinic { get; private set; } = null!;

    /// <summary>Links of the mails, with the step each was for.</summary>
    public IReadOnlyList<(string Step, string Link)> Mails => _mails.Links;

    public T Get<T>()
        where T : notnull => Clinic.Services.GetRequiredService<T>();

    public static async Task<CareClinic> StartAsync(params string[] settings)
    {
        var care = new CareClinic(await TeamsWorld.StartAsync());
        care.Clinic = await TestClinic.StartAsync(
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<ICheckInMail>(s => care._mails.With(s.GetRequiredService<ICheckInLinks>())));

                // The passes are the test's.
                services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(CheckInDispatch)));
            },
            care.Time,
            ["--Api:Keys:0=" + Key, "--FollowUps:ChatAddress=https://clinic.example/", "--FollowUps:UndoWindow=00:00:00", .. care.Teams.Settings, .. settings]);

        // The program has the keys of Teams' tokens before the clock is turned: a call that is under way then would time out.
        await care.Teams.SayAsync(care.Clinic.Http, TeamsWorld.Ana, "help");
        return care;
    }

    /// <summary>The practice software tells of a treatment that ended now.</summary>
    public async Task TellAsync(string id, string kind = "deep-tissue", string client = "c-1", string? email = null)
    {
        using var http = Clinic.Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/treatments", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        request.Content = JsonContent.Create(new
        {
            id,
            kind,
            endedAt = Time.GetUtcNow(),
            client = new { id = client, name = "Ann", timeZone = "Europe/London", email = email ?? client + "@example.org" },
            consent = new { textVersion = "v1", at = Time.GetUtcNow(), channel = "paper" },
        });
        using var response = await http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Turns the clock, and lets what is due go out.</summary>
    public async Task AfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        while ((await Get<CheckInDispatcher>().RunOnceAsync(Time.GetUtcNow(), CancellationToken.None)).DidAnything)
        {
        }
    }

    /// <summary>A treatment is told of, a day goes by, the client opens the mail's link and hears what is asked first.</summary>
    public async Task<DirectLineTalk> OpenDayOneAsync()
    {
        await TellAsync("t-1");
        await AfterAsync(TimeSpan.FromHours(24));
        var (chat, _) = await DirectLineTalk.OpenCheckInAsync(Clinic.Http, Mails[^1].Link);
        await chat!.HearAsync();
        await chat.HearAsync();
        return chat;
    }

    /// <summary>A check-in of a treatment as it is kept.</summary>
    public async Task<CheckInRecord> KeptAsync(string treatment, string step) =>
        (await Get<ICheckInStore>().ListOfTreatmentAsync(treatment, CancellationToken.None)).Single(checkIn => checkIn.Step == step);

    /// <summary>Waits until a chat is open in no browser any more.</summary>
    public async Task LeftAsync(string conversation)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Get<IClientPresence>().IsThere(new ConversationKey("directline", conversation)))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Clinic.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private sealed class Mailbox : ICheckInMail
    {
        private readonly List<(string, string)> _links = [];
        private ICheckInLinks? _maker;

        public IReadOnlyList<(string Step, string Link)> Links => _links;

        public bool IsAvailable => true;

        public Mailbox With(ICheckInLinks maker)
        {
            _maker = maker;
            return this;
        }

        public async Task<CheckInMailResult> HandAsync(DueCheckIn checkIn, CancellationToken cancellationToken)
        {
            var link = await _maker!.ChatAsync(checkIn, cancellationToken);
            _links.Add((checkIn.Step, link.Split(CheckInLinks.Fragment)[1]));
            return CheckInMailResult.Taken;
        }
    }
}
