using MassageBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>A clinic with staff in Teams, for all tests of a class; each brings a case of its own.</summary>
public sealed class TeamsClinic : IAsyncLifetime
{
    /// <summary>Words that get emergency advice, and with it a case.</summary>
    public const string Emergency = "After a very deep massage my urine is dark like cola and my legs are swollen and weak";

    /// <summary>Words about a colleague, in danger.</summary>
    public const string Abuse = "he is holding my wrist and will not let me leave";

    /// <summary>The clinic.</summary>
    public TestClinic Clinic { get; private set; } = null!;

    internal TeamsWorld Teams { get; private set; } = null!;

    internal HttpClient Http => Clinic.Http;

    internal IEscalationStore Cases => Clinic.Services.GetRequiredService<IEscalationStore>();

    public async Task InitializeAsync()
    {
        Teams = await TeamsWorld.StartAsync();
        Clinic = await TestClinic.StartAsync(null, Teams.Settings);
    }

    public async Task DisposeAsync()
    {
        await Clinic.DisposeAsync();
        await Teams.DisposeAsync();
    }

    /// <summary>A client in the widget tells of an emergency; the case that it becomes.</summary>
    internal Task<OpenedTalk> EmergencyAsync() => OpenedTalk.BeginAsync(Clinic, Teams, [Emergency]);

    /// <summary>A client in the widget asks for a person and leaves a number.</summary>
    internal Task<OpenedTalk> AskForPersonAsync() => OpenedTalk.BeginAsync(Clinic, Teams, ["talk to a person", "yes", "0123 456789"]);

    /// <summary>The calls of a person's own chat from a moment on.</summary>
    internal async Task<ConnectorCall> AskAsync(StaffPerson person, string words)
    {
        var before = Teams.CallsTo(TeamsWorld.Personal(person)).Count;
        await Teams.SayAsync(Http, person, words);
        await Teams.HearAsync(TeamsWorld.Personal(person), _ => Teams.CallsTo(TeamsWorld.Personal(person)).Count > before);
        return Teams.CallsTo(TeamsWorld.Personal(person))[before];
    }

    /// <summary>The card that a person's words are answered with, also where something else comes before it.</summary>
    internal async Task<ConnectorCall> AskForCardAsync(StaffPerson person, string words)
    {
        var chat = TeamsWorld.Personal(person);
        var before = Teams.CallsTo(chat).Count;
        await Teams.SayAsync(Http, person, words);
        await Teams.HearAsync(chat, _ => Teams.CallsTo(chat).Skip(before).Any(call => StaffCard.IsIn(call, chat)));
        return Teams.CallsTo(chat).Skip(before).First(call => StaffCard.IsIn(call, chat));
    }
}
