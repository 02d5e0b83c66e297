using System.Reflection;
using MassageBot.BotBuilder.Tests.Api;
using MassageBot.Signatures.Api;
using MassageBot.Signatures.Writing;

namespace MassageBot.Signatures;

/// <summary>A package that not every source has, for which a library of the same name and the same signatures stands in.</summary>
internal sealed record Library(string Name, params string[] Packages)
{
    /// <summary>All of them. What else belongs to Bot Builder comes from its own packages.</summary>
    public static IReadOnlyList<Library> All { get; } =
    [
        new("Microsoft.Bot.Builder.Dialogs", "Microsoft.Bot.Builder"),
        new("Microsoft.Bot.Builder.Testing", "Microsoft.Bot.Builder", "xunit.abstractions"),
    ];

    /// <summary>Whether a type or a line of the list belongs to it.</summary>
    public bool Holds(string name) => name.StartsWith(Name + ".", StringComparison.Ordinal);

    /// <summary>Writes its project into a folder of that name.</summary>
    public void Write(ApiList list, string folder)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, Name)).FullName;
        File.WriteAllText(Path.Combine(own, Name + ".csproj"), Project());
        using var source = File.CreateText(Path.Combine(own, "Signatures.cs"));
        new SourceWriter(list, list.TypesOf(this), source).Write();
    }

    /// <summary>In what the built library differs from the list; nothing, where the writing was faithful.</summary>
    public IReadOnlyList<string> Differences(ApiList list, string folder)
    {
        var built = Directory.EnumerateFiles(Path.Combine(folder, Name, "bin"), Name + ".dll", SearchOption.AllDirectories).FirstOrDefault()
            ?? throw new SignaturesException($"{Name} is not built.");
        var found = PublicApiPrinter.Print(Assembly.LoadFrom(Path.GetFullPath(built)));
        var listed = list.Lines.Where(Holds).ToList();
        return [.. listed.Except(found).Select(line => "missing: " + line), .. found.Except(listed).Select(line => "not in the list: " + line)];
    }

    private string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <Nullable>disable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <WarningLevel>0</WarningLevel>
            <RunAnalyzers>false</RunAnalyzers>
            <GenerateDocumentationFile>false</GenerateDocumentationFile>
            <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
          </PropertyGroup>
          <ItemGroup>
        {string.Join('\n', Packages.Select(p => $"    <PackageReference Include=\"{p}\" />"))}
        {string.Join('\n', All.TakeWhile(l => l != this).Select(l => $"    <ProjectReference Include=\"../{l.Name}/{l.Name}.csproj\" />"))}
          </ItemGroup>
        </Project>

        """;
}
