namespace MassageBot.Knowledge.Tests.Content;

public class ClinicFolderTests
{
    [Fact]
    public void The_knowledge_folder_that_ships_has_no_problem()
    {
        var knowledge = KnowledgeBase.Build(KnowledgeFolder.Read(Folders.Knowledge), new KnowledgeOptions { FitOnBuild = false }, out var problems);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.NotNull(knowledge);
    }

    [Fact]
    public void A_quick_build_can_be_followed_by_a_fitted_one_whose_model_makes_the_next_start_quick()
    {
        var files = KnowledgeFolder.Read(Folders.Knowledge);
        Assert.False(ClinicContent.Build(files, new KnowledgeOptions { FitOnBuild = false }).IsFitted);
        var fitted = ClinicContent.Build(files);
        Assert.True(fitted.IsFitted);
        var next = ClinicContent.Build(files, new KnowledgeOptions { FitOnBuild = false }, fitted.ExportModel());
        Assert.True(next.IsFitted);
        Assert.Equal(fitted.Find("sore back").Confidence, next.Find("sore back").Confidence);
    }
}
