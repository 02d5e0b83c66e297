using System.Text;
using MassageBot.FollowUps;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.FollowUps;

public sealed class TreatmentImportTests
{
    private const string Header = "treatment_id,client_id,client_name,time_zone,email,phone,kind,areas,modifiers,ended_at,consent_version,consent_at,consent_channel";
    private const string First = "t-1,c-1,Ann,Europe/London,ann@example.org,+44 20 7946 0000,deep-tissue,leg lower-back,,2026-11-02T09:30:00+00:00,v1,2026-11-01T09:00:00Z,paper";
    private const string Second = "t-2,c-2,\"Müller, Jörg\",Europe/Berlin,,,cupping,,age-70-plus,2026-11-02T10:00+01:00,,,";

    [Fact]
    public async Task A_file_is_imported_and_once_more_it_changes_nothing()
    {
        await using var rig = await CareRig.StartAsync();

        var report = await ImportAsync(rig, Header, First, Second);
        Assert.Equal((2, 2, 0), (report.Lines, report.Added, report.Known));
        Assert.Equal("Müller, Jörg", (await rig.Treatments.ReadFileAsync("c-2", CancellationToken.None))!.Client.Name);
        Assert.Equal(5, (await rig.StandAsync("t-1")).Count);

        report = await ImportAsync(rig, Header, First, Second);
        Assert.Equal((2, 0, 2), (report.Lines, report.Added, report.Known));
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    public async Task Semicolons_marks_of_the_encoding_and_empty_lines_do_not_matter(string separator)
    {
        await using var rig = await CareRig.StartAsync();
        var text = string.Join("\r\n", Header, First, "", ",,,,,,,,,,,,", "").Replace(",", separator, StringComparison.Ordinal);

        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.Equal(1, (await ImportAsync(rig, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)])).Lines);
    }

    [Theory]
    [InlineData("t-1", "", "line 3: MB5211: treatment_id is missing")]
    [InlineData("t-1", "t-0", "line 3: MB5305: treatment_id stands in line 2 already")]
    [InlineData("Ann", "=HYPERLINK(\"\"http://x\"\")", "line 3: MB5222: client_name begins like a formula")]
    [InlineData("deep-tissue", "@SUM", "line 3: MB5222: kind begins like a formula")]
    [InlineData("deep-tissue", "deep", "line 3: MB5213: kind is not known; use one of relaxing")]
    [InlineData("lower-back", "tail", "line 3: MB5213: areas holds a word that is not known")]
    [InlineData("2026-11-02T09:30:00+00:00", "2026-11-02 09:30", "line 3: MB5214: ended_at must be a time with its zone")]
    [InlineData("2026-11-02T09:30:00+00:00", "02.11.2026", "line 3: MB5214: ended_at must be")]
    [InlineData("2026-11-02T09:30:00+00:00", "2025-11-02T09:30Z", "line 3: MB5216: ended_at is so long ago")]
    [InlineData("Europe/London", "GMT+1", "line 3: MB5217: time_zone is no time zone")]
    [InlineData("ann@example.org", "ann(at)example.org", "line 3: MB5218: email is no e-mail address")]
    [InlineData(",paper", "", "line 3: MB5304: line has 12 fields, the first line 13")]
    [InlineData(",paper", ",paper,more", "line 3: MB5304: line has 14 fields")]
    [InlineData(",paper", ",", "line 3: MB5221: consent_version and consent_at")]
    public async Task With_a_wrong_line_nothing_is_imported_and_the_line_is_named_with_its_reason(string right, string wrong, string message)
    {
        await using var rig = await CareRig.StartAsync();
        var field = wrong.Contains('"', StringComparison.Ordinal) ? $"\"{wrong}\"" : wrong;

        var report = await ImportAsync(rig, Header, First.Replace("t-1", "t-0", StringComparison.Ordinal), First.Replace(right, field, StringComparison.Ordinal));

        Assert.Equal(0, report.Added);
        Assert.StartsWith(message, Assert.Single(report.Rejected).ToString(), StringComparison.Ordinal);
        Assert.Empty(await rig.Treatments.FindTakenAsync(["t-0", "t-1"], CancellationToken.None));
    }

    [Fact]
    public async Task Every_wrong_line_is_named_at_once()
    {
        await using var rig = await CareRig.StartAsync();

        var report = await ImportAsync(rig, Header, First.Replace("leg", "tail", StringComparison.Ordinal), Second.Replace("cupping", "cups", StringComparison.Ordinal));

        Assert.Equal([(2, "MB5213"), (3, "MB5213")], report.Rejected.Select(line => (line.Number, line.Problem.Number)));
    }

    [Fact]
    public async Task An_id_that_another_treatment_has_in_the_database_is_named_with_its_line()
    {
        await using var rig = await CareRig.StartAsync();
        await ImportAsync(rig, Header, First);

        var report = await ImportAsync(rig, Header, Second, First.Replace("deep-tissue", "cupping", StringComparison.Ordinal));

        Assert.Equal((3, "MB5306"), (Assert.Single(report.Rejected).Number, report.Rejected[0].Problem.Number));
        Assert.Empty(await rig.Treatments.FindTakenAsync(["t-2"], CancellationToken.None));
    }

    [Theory]
    [InlineData("", "MB5307")]
    [InlineData("treatment_id,client_id,kind\n", "MB5303: the columns are wrong; missing: ended_at.")]
    [InlineData("treatment_id,client_id,kind,ended_at,colour,kind\n", "MB5303: the columns are wrong; not known: colour; there twice: kind.")]
    [InlineData("not a file of treatments at all", "MB5303")]
    [InlineData("treatment_id,client_id,kind,ended_at\nt\0-1", "MB5212")]
    public async Task A_file_that_is_none_is_explained(string text, string message)
    {
        await using var rig = await CareRig.StartAsync();

        try
        {
            var report = await ImportAsync(rig, Encoding.UTF8.GetBytes(text));
            Assert.NotEmpty(report.Rejected);
        }
        catch (TreatmentFileException e)
        {
            Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_encoding_is_explained_with_the_line()
    {
        await using var rig = await CareRig.StartAsync();

        var thrown = await Assert.ThrowsAsync<TreatmentFileException>(() => ImportAsync(rig, Encoding.Latin1.GetBytes($"{Header}\n{First}\n{Second}\n")));

        Assert.StartsWith("MB5302: near line ", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Jörg", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_is_not_closed_does_not_swallow_the_file()
    {
        await using var rig = await CareRig.StartAsync();
        var lines = Enumerable.Range(0, 2000).Select(i => First.Replace("t-1", "t-" + i, StringComparison.Ordinal).Replace("Ann", i == 5 ? "\"Ann" : "Ann", StringComparison.Ordinal));

        var thrown = await Assert.ThrowsAsync<TreatmentFileException>(() => ImportAsync(rig, [Header, .. lines]));

        Assert.StartsWith("MB5304: near line ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_explained()
    {
        await using var rig = await CareRig.StartAsync();

        var thrown = await Assert.ThrowsAsync<TreatmentFileException>(
            () => ActivatorUtilities.CreateInstance<TreatmentImport>(rig.Host.Services).RunAsync("no-such-file.csv", false, _ => { }, CancellationToken.None));

        Assert.StartsWith("MB5301: 'no-such-file.csv'", thrown.Message, StringComparison.Ordinal);
    }

    private static Task<ImportReport> ImportAsync(CareRig rig, params string[] lines) => ImportAsync(rig, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static async Task<ImportReport> ImportAsync(CareRig rig, byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes);
            return await ActivatorUtilities.CreateInstance<TreatmentImport>(rig.Host.Services).RunAsync(path, false, _ => { }, CancellationToken.None);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
