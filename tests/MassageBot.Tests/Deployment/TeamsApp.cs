using System.IO.Compression;
using System.Text.Json.Nodes;
using MassageBot.Deployment;
using Microsoft.Extensions.Configuration;

namespace MassageBot.Tests.Deployment;

/// <summary>A clinic's settings for its app in Teams, and the package made from them.</summary>
internal static class TeamsApp
{
    public const string BotId = "6f1c2a34-0b5d-4c7e-9f80-1a2b3c4d5e6f";

    /// <summary>The folder that the program has beside it.</summary>
    public static string Template { get; } = RepositoryFiles.PathOf("deploymentTemplates", "teams");

    /// <summary>Values with these changes; an empty value counts as not set.</summary>
    public static TeamsAppValues Values(params (string Setting, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Bot:MicrosoftAppId"] = BotId,
            ["Clinic:Name"] = "Harbour Massage Clinic",
            ["TeamsApp:Website"] = "https://clinic.example",
            ["TeamsApp:Privacy"] = "https://clinic.example/privacy",
            ["TeamsApp:Terms"] = "https://clinic.example/terms",
        };
        foreach (var (setting, value) in changes)
            settings[setting] = value;
        return TeamsAppValues.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }

    /// <summary>The package, which must be made without a problem.</summary>
    public static byte[] Package(params (string Setting, string Value)[] changes)
    {
        var problems = new List<string>();
        var package = TeamsAppPackage.Build(Template, Values(changes), problems);
        Assert.Empty(problems);
        return package!;
    }

    /// <summary>What is wrong with these changes; no package may be made.</summary>
    public static IReadOnlyList<string> Problems(params (string Setting, string Value)[] changes) => Problems(Template, changes);

    /// <summary>The same with another template.</summary>
    public static IReadOnlyList<string> Problems(string template, params (string Setting, string Value)[] changes)
    {
        var problems = new List<string>();
        Assert.Null(TeamsAppPackage.Build(template, Values(changes), problems));
        return problems;
    }

    /// <summary>The files of a package by their names in the archive.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    /// <summary>The manifest in the package made with these changes.</summary>
    public static JsonObject Manifest(params (string Setting, string Value)[] changes) =>
        JsonNode.Parse(Files(Package(changes))["manifest.json"])!.AsObject();
}
