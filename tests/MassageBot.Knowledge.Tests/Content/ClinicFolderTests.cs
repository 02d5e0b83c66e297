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
}
