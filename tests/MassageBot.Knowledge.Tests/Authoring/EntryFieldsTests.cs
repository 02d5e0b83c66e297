namespace MassageBot.Knowledge.Tests.Authoring;

public class EntryFieldsTests(ClinicKnowledge clinic) : IClassFixture<ClinicKnowledge>
{
    [Fact]
    public void An_entry_carries_what_its_author_wrote()
    {
        var entry = clinic.Knowledge.Get("sore-next-day");
        Assert.NotNull(entry);
        Assert.Equal("Is it normal to be sore the day after a massage?", entry.Question);
        Assert.Equal(6, entry.Phrasings.Count);
        Assert.Equal(new EntrySource("TEST01", "A made-up source for tests", "V"), Assert.Single(entry.Sources));
        Assert.Equal(new DateOnly(2026, 11, 1), entry.Reviewed);
        Assert.True(entry.IsSymptom);
        Assert.False(entry.SignOffPending);
        Assert.Equal(["soreness-length"], entry.Related);
        Assert.StartsWith("A dull ache", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_follows_the_text_and_not_the_line_endings()
    {
        var text = ClinicContent.Files.Single(file => file.Path == "en/prices.md").Text;
        Assert.Equal(clinic.Knowledge.Get("prices")!.Version, Version(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.NotEqual(clinic.Knowledge.Get("prices")!.Version, Version(text.Replace("website", "door", StringComparison.Ordinal)));

        static string Version(string text) => ClinicContent.Build(
            [.. ClinicContent.Files.Where(file => file.Path != "en/prices.md"), new ContentFile("en/prices.md", text)],
            new KnowledgeOptions { FitOnBuild = false }).Get("prices")!.Version;
    }

    [Fact]
    public void An_unknown_id_has_no_entry()
    {
        Assert.Null(clinic.Knowledge.Get("nobody"));
    }
}
