using System.CommandLine;

namespace MassageBot.Commands;

/// <summary>`knowledge …`: the commands for those who look after the answers.</summary>
internal static class KnowledgeCommand
{
    public static Command Create()
    {
        var knowledge = new Command("knowledge", "Look after the answers.");
        knowledge.Subcommands.Add(KnowledgeCheckCommand.Create());
        return knowledge;
    }
}
