namespace MassageBot.Triage.Tests;

public sealed class ShippedContentTests
{
    [Fact]
    public void The_shipped_content_loads_without_a_problem()
    {
        TriageDefinition.Load(TriageContent.Files(), out var problems);

        Assert.Empty(problems);
    }
}
