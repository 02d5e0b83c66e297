using System.Text.RegularExpressions;
using MassageBot.Dialogs;

namespace MassageBot.Tests.House;

public sealed partial class CodeTests
{
    private const int LongestFile = 400;

    private static readonly string[] Forbidden =
        ["text", "message", "words", "question", "name", "user", "username", "email", "phone", "token", "secret", "password", "summary", "contact", "body", "json", "activity"];

    [Fact]
    public void No_file_of_code_is_longer_than_four_hundred_lines()
    {
        var long_ = RepositoryText.Files(".cs", ".ts").Select(f => (File: f, Lines: File.ReadLines(RepositoryFiles.PathOf(f)).Count())).Where(f => f.Lines > LongestFile);

        Assert.Empty(long_);
    }

    [Fact]
    public void Each_file_holds_one_type()
    {
        var crowded = RepositoryText.Files(".cs")
            .Where(f => !f.StartsWith("tests/", StringComparison.Ordinal))
            .Select(f => (File: f, Types: TopLevelType().Matches(RepositoryText.Read(f)).Select(m => m.Groups["name"].Value).Distinct().ToList()))
            .Where(f => f.Types.Count > 1);

        Assert.Empty(crowded);
    }

    [Fact]
    public void Log_lines_have_no_place_for_what_a_client_said_or_who_it_is()
    {
        var templates = (from file in RepositoryText.Files(".cs")
                         where !file.StartsWith("tests/", StringComparison.Ordinal)
                         from Match log in LogTemplate().Matches(RepositoryText.Read(file))
                         from Match field in Field().Matches(log.Groups["template"].Value)
                         select (File: file, Field: field.Groups["name"].Value)).ToList();

        Assert.NotEmpty(templates);
        Assert.DoesNotContain(templates, t => Forbidden.Contains(t.Field, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Logging_goes_through_numbered_templates_only()
    {
        var direct = RepositoryText.Files(".cs").Where(f => !f.StartsWith("tests/", StringComparison.Ordinal) && DirectLog().IsMatch(RepositoryText.Read(f)));

        Assert.Empty(direct);
    }

    [Fact]
    public void Every_error_number_is_explained_and_every_explained_number_exists()
    {
        var used = RepositoryText.Files(".cs", ".ts")
            .Where(f => !f.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(f => ErrorNumber().Matches(RepositoryText.Read(f)).Select(m => m.Value))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var explained = ErrorRow().Matches(RepositoryText.Read("docs/errors.md")).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(used);
        Assert.Equal(used, explained);
    }

    private static readonly Type[] KeysOf = [typeof(TextKeys), typeof(RightsTextKeys), typeof(ToldTextKeys), typeof(StaffTextKeys), typeof(StaffTreatmentTextKeys)];

    [Fact]
    public void Every_text_key_is_used()
    {
        var code = string.Concat(RepositoryText.Files(".cs")
            .Where(f => (f.StartsWith("dialogs/", StringComparison.Ordinal) || f.StartsWith("src/", StringComparison.Ordinal)) && !f.EndsWith("TextKeys.cs", StringComparison.Ordinal))
            .Select(RepositoryText.Read));

        var unused = KeysOf.SelectMany(keys => keys.GetFields().Where(k => k.IsLiteral).Select(k => $"{keys.Name}.{k.Name}")).Where(k => !Regex.IsMatch(code, $@"\b{Regex.Escape(k)}\b"));

        Assert.Empty(unused);
    }

    [Fact]
    public void Every_text_key_has_a_text()
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in (RepositoryText.Read("dialogs/texts/en.yaml") + RepositoryText.Read("dialogs/texts/aftercare.en.yaml")).Split('\n'))
        {
            if (TopKey().Match(line) is { Success: true } top)
                texts.Add(section = top.Groups[1].Value);
            else if (SecondKey().Match(line) is { Success: true } second)
                texts.Add($"{section}.{second.Groups[1].Value}");
        }

        var keys = typeof(TextKeys).GetFields().Where(k => k is { IsLiteral: true } && k.FieldType == typeof(string)).Select(k => (string)k.GetRawConstantValue()!);

        Assert.Empty(keys.Except(texts));
    }

    [Fact]
    public void Nothing_names_a_place_that_only_one_machine_has()
    {
        var found = from file in RepositoryText.Files(".cs", ".ts", ".md", ".csproj", ".props", ".targets", ".json", ".yaml", ".sh", ".service", ".html")
                    where file != "tests/MassageBot.Tests/House/CodeTests.cs"
                    from Match match in MachinePlace().Matches(RepositoryText.Read(file))
                    select (file, match.Value);

        Assert.Empty(found);
    }

    [GeneratedRegex(@"^(?:\[[^\n]*\]\s*)?(?:public|internal|file)\s+(?:(?:static|sealed|abstract|partial|readonly|ref)\s+)*(?:class|record struct|record class|record|struct|interface|enum|delegate\s+[\w<>\[\]?,. ]+?)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\[LoggerMessage\([^""]*""(?<template>[^""]*)""")]
    private static partial Regex LogTemplate();

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Field();

    [GeneratedRegex(@"^([\w-]+):")]
    private static partial Regex TopKey();

    [GeneratedRegex(@"^  ([\w-]+):")]
    private static partial Regex SecondKey();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex DirectLog();

    [GeneratedRegex(@"\bMB[0-9]{4}\b")]
    private static partial Regex ErrorNumber();

    [GeneratedRegex(@"^\| (MB[0-9]{4}) \|", RegexOptions.Multiline)]
    private static partial Regex ErrorRow();

    [GeneratedRegex(@"(?<![\w.:/])/(?:home|root|work|Users|workspace)/[\w.-]+|[A-Z]:\\Users\\|api\.nuget\.org|registry\.npmjs\.org|artifactory|nexus\.|proxy\.golang")]
    private static partial Regex MachinePlace();
}
