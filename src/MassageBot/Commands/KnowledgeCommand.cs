using System.CommandLine;
using System.Globalization;

namespace MassageBot.Commands;

/// <summary>`knowledge …`: the commands for those who look after the answers.</summary>
internal static class KnowledgeCommand
{
    public static Command Create()
    {
        var knowledge = new Command("knowledge", "Look after the answers.");
        knowledge.Subcommands.Add(KnowledgeCheckCommand.Create());
        knowledge.Subcommands.Add(KnowledgeEvalCommand.Create());
        knowledge.Subcommands.Add(KnowledgeGapsCommand.Create());
        knowledge.Subcommands.Add(KnowledgePreviewCommand.Create());
        return knowledge;
    }

    /// <summary>Refuses a number out of range with what to do.</summary>
    public static void RefuseOutside(Option<int> option, int from, int to) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < from || number > to))
            result.AddError($"MB1052: {option.Name} is '{result.Tokens[^1].Value}'. Give a whole number from {from} to {to}.");
    });
}
