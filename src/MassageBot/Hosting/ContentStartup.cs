using MassageBot.Content;

namespace MassageBot.Hosting;

/// <summary>The first load of the content: with any problem the program doesn't start.</summary>
internal static class ContentStartup
{
    /// <summary>Loads both folders at once. Prints every problem and returns false when there is one.</summary>
    public static async Task<bool> LoadAsync(IServiceProvider services, TextWriter errors)
    {
        var dialogs = services.GetRequiredService<DialogFolder>().Live;
        var knowledge = services.GetRequiredService<KnowledgeSource>().Live;
        await Task.WhenAll(Task.Factory.StartNew(dialogs.Reload, TaskCreationOptions.LongRunning), Task.Factory.StartNew(knowledge.Reload, TaskCreationOptions.LongRunning));
        foreach (var problem in dialogs.Problems.Concat(knowledge.Problems))
            await errors.WriteLineAsync(problem.ToString());
        return dialogs.Problems.Count + knowledge.Problems.Count == 0;
    }
}
