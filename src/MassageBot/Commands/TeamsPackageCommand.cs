using System.CommandLine;
using MassageBot.Content;
using MassageBot.Deployment;
using MassageBot.Hosting;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`teams package`: makes the file that an administrator uploads to Teams.</summary>
internal static class TeamsPackageCommand
{
    private const string TemplateFolder = "deploymentTemplates/teams";

    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "MassageBot-Teams.zip" };
        var template = new Option<string?>("--template") { Description = "A folder with a manifest and icons of your own." };
        var package = new Command("package", "Make the app package for Microsoft Teams from the settings.") { TreatUnmatchedTokensAsErrors = false };
        output.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[^1].Value))
                result.AddError("MB4088: --out is empty. Name the file to write.");
        });
        package.Options.Add(output);
        package.Options.Add(template);
        package.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(output), parsed.GetValue(template), parsed.UnmatchedTokens, Console.Out, Console.Error, cancellationToken));
        return package;
    }

    public static async Task<int> RunAsync(
        string path, string? template, IReadOnlyList<string> settings, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        try
        {
            // Of the settings only these are needed: a package can be made before the rest of a server is set up.
            using var host = ConsoleHost.Build(settings);
            var configuration = host.Services.GetRequiredService<IConfiguration>();
            problems.AddRange(UnknownSettings.Find(configuration)
                .Where(setting => setting.StartsWith(TeamsAppOptions.Section + ":", StringComparison.OrdinalIgnoreCase))
                .Select(setting => $"MB1036: the setting {setting} is not known and has no effect. Look it up in docs/operations.md."));
            var values = TeamsAppValues.Read(configuration);
            var folder = string.IsNullOrWhiteSpace(template) ? ContentOptions.Resolve(TemplateFolder) : Path.GetFullPath(template);
            if (TeamsAppPackage.Build(folder, values, problems) is { } package && problems.Count == 0)
            {
                await WriteAsync(path, package, cancellationToken);
                await output.WriteLineAsync($"Wrote {path}: version {values.One("version")} of the app {values.One("appId")}, for the bot {values.One("botId")}.");
                await output.WriteLineAsync("Upload it in the Teams admin center (Teams apps, Manage apps, Upload new app).");
                return 0;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add($"MB4088: {path} can't be written: {e.Message} Name another file with --out.");
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } lines)
        {
            problems.AddRange(lines);
        }

        foreach (var problem in problems)
            await errors.WriteLineAsync(problem);
        await errors.WriteLineAsync("No package was made.");
        return 1;
    }

    private static async Task WriteAsync(string path, byte[] package, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllBytesAsync(full, package, cancellationToken);
    }
}
