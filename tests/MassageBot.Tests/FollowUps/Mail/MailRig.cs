using System.Security.Cryptography.X509Certificates;
using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.FollowUps;
using MassageBot.FollowUps.Mail;
using MassageBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassageBot.Tests.FollowUps.Mail;

/// <summary>After-care with a real mail server at its other end.</summary>
internal sealed class MailRig : IAsyncDisposable
{
    public static readonly TimeSpan Undo = TimeSpan.FromMinutes(3);

    private MailRig(FakeMailServer server, CareRig care) => (Server, Care) = (server, care);

    public FakeMailServer Server { get; }

    public CareRig Care { get; }

    public FakeLinks Links { get; } = new();

    public ICheckInMail Mail => Care.Get<ICheckInMail>();

    public string ClinicName => Care.Get<IClinicFacts>().Values["clinicName"];

    public static async Task<MailRig> StartAsync(string? password = null, X509Certificate2? certificate = null, Action<MailOptions>? set = null)
    {
        var server = await FakeMailServer.StartAsync(password, certificate);
        var options = new MailOptions { Host = "localhost", Port = server.Port, Security = MailSecurity.None, FromAddress = "care@clinic.example" };
        set?.Invoke(options);
        MailRig? rig = null;
        var care = await CareRig.StartAsync(services =>
        {
            var mail = Options.Create(options);
            var letter = new CheckInLetter(
                services.GetRequiredService<IDialogContent>(), services.GetRequiredService<IClinicFacts>(), mail,
                services.GetRequiredService<IOptions<ContentOptions>>(), services.GetRequiredService<TimeProvider>());
            return new CheckInMail(letter, rig!.Links, mail, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<CheckInMail>>());
        });
        return rig = new MailRig(server, care);
    }

    /// <summary>A check-in that is due, of a client of whom this is told.</summary>
    public DueCheckIn Due(string? name = "Ann", string? email = "ann@example.org", string step = "day-1", bool isReminder = false) =>
        new(7, 1, step, false, isReminder, Care.Now + TimeSpan.FromHours(20), 0, "t-7", 3, new CareClient("c-7", name, "en-GB", "Europe/London", email), null, null, null);

    public Task<CheckInMailResult> HandAsync(DueCheckIn checkIn) => Mail.HandAsync(checkIn, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Where the first check-in of a treatment stands.</summary>
    public async Task<string> FirstAsync(string treatment) => (await Care.StandAsync(treatment))[0];

    public async ValueTask DisposeAsync()
    {
        await Care.DisposeAsync();
        await Server.DisposeAsync();
    }
}
