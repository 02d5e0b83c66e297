using MassageBot.Commands;
using MassageBot.Tests.Commands;

namespace MassageBot.Tests.Deployment;

public sealed class TeamsPackageCommandTests : IDisposable
{
    private static readonly string[] Settings =
    [
        $"--Bot:MicrosoftAppId={TeamsApp.BotId}", "--TeamsApp:Name=Harbour Massage", "--TeamsApp:Website=https://clinic.example",
        "--TeamsApp:Privacy=https://clinic.example/privacy", "--TeamsApp:Terms=https://clinic.example/terms",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("massagebot-teams-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    private string Target => Path.Combine(_folder.FullName, "new", "app.zip");

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_delivered_program_makes_a_package_with_the_template_beside_it()
    {
        var (code, output) = await ProgramRun.RunAsync(["teams", "package", "--out", Target, .. Settings]);

        Assert.Equal(0, code);
        Assert.StartsWith($"Wrote {Target}: version 1.0.0 of the app ", output, StringComparison.Ordinal);
        Assert.Equal(3, TeamsApp.Files(await File.ReadAllBytesAsync(Target)).Count);
    }

    [Fact]
    public async Task What_is_wrong_is_printed_and_nothing_is_written()
    {
        Assert.Equal(1, await RunAsync([.. Settings[1..], "--TeamsApp:Terms=http://clinic.example/terms"]));

        Assert.Matches("^MB4080: Bot:MicrosoftAppId [^\n]*\nMB4082: TeamsApp:Terms [^\n]*\nNo package was made.\n$", _errors.ToString().ReplaceLineEndings("\n"));
        Assert.Empty(_output.ToString());
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task A_setting_that_is_mistyped_is_named_rather_than_left_out()
    {
        Assert.Equal(1, await RunAsync([.. Settings, "--TeamsApp:Domain=clinic.example"]));

        Assert.StartsWith("MB1036: the setting TeamsApp:Domain is not known", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task The_demonstration_clinics_name_is_too_long_for_an_app_and_says_which_setting_helps()
    {
        Assert.Equal(1, await RunAsync([.. Settings.Where(setting => !setting.StartsWith("--TeamsApp:Name", StringComparison.Ordinal))]));

        Assert.Contains("Shorten TeamsApp:Name", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cant_be_written_is_named()
    {
        Directory.CreateDirectory(Target);

        Assert.Equal(1, await RunAsync(Settings));

        Assert.StartsWith($"MB4088: {Target} can't be written: ", _errors.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(string[] settings) => TeamsPackageCommand.RunAsync(Target, TeamsApp.Template, settings, _output, _errors, CancellationToken.None);
}
