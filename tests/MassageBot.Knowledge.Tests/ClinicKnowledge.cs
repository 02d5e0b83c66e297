namespace MassageBot.Knowledge.Tests;

/// <summary>The small clinic's knowledge base, built once for a class of tests.</summary>
public sealed class ClinicKnowledge
{
    public KnowledgeBase Knowledge { get; } = ClinicContent.Build();
}
