using MassageBot.Commands;
using MassageBot.Doctor;

namespace MassageBot.Tests.Doctor;

/// <summary>Runs `doctor teams` against a fake cloud.</summary>
internal static class DoctorRun
{
    public const string AppId = "6f1c2a34-0b5d-4c7e-9f80-1a2b3c4d5e6f";
    public const string Password = "a pass+word/that is secret";
    public const string Conversation = "19:cases@thread.tacv2";

    /// <summary>The settings of a bot that lives in a cloud.</summary>
    public static string[] Settings(FakeCloud cloud, params string[] changes) =>
    [
        $"--Bot:MicrosoftAppId={AppId}", $"--Bot:MicrosoftAppPassword={Password}", "--Bot:AllowLoopbackServices=true",
        $"--Bot:ToChannelFromBotLoginUrl={cloud.Address}tenant", $"--Bot:ToBotFromChannelOpenIdMetadataUrl={cloud.Address}openid",
        $"--Bot:ToBotFromChannelTokenIssuer={FakeCloud.Issuer}", "--Teams:Tenants:0=0a1b2c3d-1111-4222-8333-444455556666",
        $"--Teams:EscalationChannel={Conversation}", $"--Teams:ServiceUrl={cloud.Address}teams/", .. changes,
    ];

    /// <summary>Everything is asked for.</summary>
    public static TeamsDoctorOptions Everything(FakeCloud cloud) => new($"{cloud.Address}api/messages", Conversation, null);

    /// <summary>The exit code and the lines.</summary>
    public static async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(TeamsDoctorOptions options, params string[] settings)
    {
        var output = new StringWriter();
        var code = await DoctorCommand.RunAsync(options, settings, output, CancellationToken.None);
        return (code, output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }
}
