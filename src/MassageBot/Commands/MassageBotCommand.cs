using System.CommandLine;

namespace MassageBot.Commands;

/// <summary>The commands of the one executable. Whatever isn't a command's own is configuration: `--urls …`, `--Clinic:Name …`.</summary>
internal static class MassageBotCommand
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("A chatbot for massage clinics. Without a command it serves the website chat.") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(parsed.UnmatchedTokens, cancellationToken));
        root.Subcommands.Add(Create("serve", "Serve the chat and the demonstration page (default).", ServeCommand.RunAsync));
        root.Subcommands.Add(Create("chat", "Talk to the bot in this terminal.", ChatCommand.RunAsync));
        root.Subcommands.Add(CreateCheck());

        var question = new Argument<string>("question") { Description = "What a client would write." };
        var ask = new Command("ask", "Ask one question and print the answer.") { TreatUnmatchedTokensAsErrors = false };
        var explain = new Option<bool>("--explain") { Description = "Show also why: words, entries, features, confidence." };
        ask.Arguments.Add(question);
        ask.Options.Add(explain);
        ask.SetAction((parsed, cancellationToken) => AskCommand.RunAsync(parsed.GetRequiredValue(question), parsed.GetValue(explain), parsed.UnmatchedTokens, cancellationToken));
        root.Subcommands.Add(ask);
        root.Subcommands.Add(KnowledgeCommand.Create());
        root.Subcommands.Add(CreateTeams());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(TreatmentsCommand.Create());
        root.Subcommands.Add(FollowUpsCommand.Create());
        root.Subcommands.Add(ClientsCommand.Create());
        root.Subcommands.Add(OutboxCommand.Create());
        root.Subcommands.Add(RetentionCommand.Create());
        root.Subcommands.Add(BackupCommand.CreateBackup());
        root.Subcommands.Add(BackupCommand.CreateRestore());
        root.Subcommands.Add(SimulateCommand.Create());

        var folder = new Argument<string>("folder") { Description = "The dialogs folder of the source.", DefaultValueFactory = _ => "dialogs" };
        var fit = new Command("fit-screen", "Fit the safety screen's second net to its examples, after these or the word lists were changed.");
        fit.Arguments.Add(folder);
        fit.SetAction((parsed, cancellationToken) => FitScreenCommand.RunAsync(parsed.GetRequiredValue(folder), cancellationToken));
        root.Subcommands.Add(fit);
        return root.Parse(args).InvokeAsync();
    }

    private static Command CreateCheck()
    {
        var signOff = new Option<bool>("--sign-off") { Description = "List what still waits for a clinician." };
        var check = new Command("check", "Load all content and print every problem with file and line.") { TreatUnmatchedTokensAsErrors = false };
        check.Options.Add(signOff);
        check.SetAction((parsed, cancellationToken) =>
            parsed.GetValue(signOff) ? SignOffCommand.RunAsync(parsed.UnmatchedTokens) : CheckCommand.RunAsync(parsed.UnmatchedTokens, cancellationToken));

        var rules = new Option<bool>("--rules") { Description = "Show an example and a counter-example of each rule." };
        var dialogs = new Command("dialogs", "Prove the questions and the rules by walking every path.") { TreatUnmatchedTokensAsErrors = false };
        dialogs.Options.Add(rules);
        dialogs.SetAction((parsed, cancellationToken) => CheckDialogsCommand.RunAsync(parsed.GetValue(rules), parsed.UnmatchedTokens, cancellationToken));
        check.Subcommands.Add(dialogs);
        return check;
    }

    private static Command CreateTeams()
    {
        var teams = new Command("teams", "Bring the bot to Microsoft Teams.");
        teams.Subcommands.Add(TeamsPackageCommand.Create());
        return teams;
    }

    private static Command Create(string name, string description, Func<IReadOnlyList<string>, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellationToken) => run(parsed.UnmatchedTokens, cancellationToken));
        return command;
    }
}
