namespace MassageBot.Knowledge.Tests;

public class RepeatabilityTests(ClinicKnowledge clinic) : IClassFixture<ClinicKnowledge>
{
    private static readonly string[] Questions =
        ["sore back after massage", "can i have a beer", "what's the weather", "how do i cancel", "hi", "feeling very tired today", "is a clot dangerous", "price for an hour"];

    [Fact]
    public void Two_builds_from_the_same_content_give_the_same_outcomes()
    {
        var again = ClinicContent.Build();
        Assert.Equal(clinic.Knowledge.Version, again.Version);
        foreach (var question in Questions) Assert.Equal(Told(clinic.Knowledge, question), Told(again, question));
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var turned = ClinicContent.Build([.. ClinicContent.Files.Reverse()]);
        foreach (var question in Questions) Assert.Equal(Told(clinic.Knowledge, question), Told(turned, question));
    }

    [Fact]
    public void A_stored_model_gives_the_same_outcomes_as_a_fresh_one()
    {
        var stored = ClinicContent.Build(cachedModel: clinic.Knowledge.ExportModel());
        foreach (var question in Questions) Assert.Equal(Told(clinic.Knowledge, question), Told(stored, question));
        Assert.Equal(clinic.Knowledge.ExportModel(), stored.ExportModel());
    }

    [Fact]
    public void A_stored_model_that_is_damaged_or_of_other_content_is_not_used()
    {
        var model = clinic.Knowledge.ExportModel();
        var damaged = (byte[])model.Clone();
        damaged[damaged.Length / 2] ^= 1;
        foreach (var bytes in new[] { damaged, [], [1, 2, 3], model[..^5] })
            Assert.Equal(Told(clinic.Knowledge, Questions[0]), Told(ClinicContent.Build(cachedModel: bytes), Questions[0]));

        IReadOnlyList<ContentFile> other = [.. ClinicContent.Files.Where(file => file.Path != "en/prices.md")];
        Assert.Equal(Told(ClinicContent.Build(other), Questions[0]), Told(ClinicContent.Build(other, cachedModel: model), Questions[0]));
    }

    [Fact]
    public void An_answer_in_other_words_is_served_with_the_model_there_is()
    {
        var model = clinic.Knowledge.ExportModel();
        IReadOnlyList<ContentFile> edited = [.. ClinicContent.Files.Select(file => file.Path == "en/prices.md" ? file with { Text = file.Text + "\nAsk us." } : file)];

        var knowledge = ClinicContent.Build(edited, new KnowledgeOptions { FitOnBuild = false }, model);

        Assert.EndsWith("Ask us.", knowledge.Get("prices")!.Text, StringComparison.Ordinal);
        Assert.NotEqual(clinic.Knowledge.Version, knowledge.Version);
        Assert.True(knowledge.IsFitted);
        Assert.Equal(model, knowledge.ExportModel());
    }

    [Theory]
    [InlineData("en/prices.md", "audience: client", "  - what do you take for it\naudience: client")]
    [InlineData("en/synonyms.yaml", "tired: [", "tired: [spent, ")]
    [InlineData("en/background.txt", "how tall is", "how high is")]
    public void Other_questions_make_another_model(string path, string from, string to)
    {
        IReadOnlyList<ContentFile> edited = [.. ClinicContent.Files.Select(file => file.Path == path ? file with { Text = file.Text.Replace(from, to, StringComparison.Ordinal) } : file)];

        Assert.NotEqual(clinic.Knowledge.ExportModel(), ClinicContent.Build(edited).ExportModel());
    }

    [Fact]
    public async Task Many_threads_at_once_get_what_one_gets()
    {
        var expected = Questions.Select(question => Told(clinic.Knowledge, question)).ToArray();
        var runs = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++) Assert.Equal(expected[i % expected.Length], Told(clinic.Knowledge, Questions[i % Questions.Length]));
        }));
        await Task.WhenAll(runs);
    }

    private static string Told(KnowledgeBase knowledge, string question)
    {
        var search = knowledge.Find(question);
        return FormattableString.Invariant($"{search.Band} {search.Confidence:R} {string.Join(' ', search.Ranked.Select(r => FormattableString.Invariant($"{r.Entry.Id}={r.Score:R}")))}");
    }
}
