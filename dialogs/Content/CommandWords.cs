using System.Collections.Frozen;
using MassageBot.Triage;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs;

/// <summary>
/// The wordings of the commands. Only a whole message is a command: "stop" is, "please don't stop" isn't, so that an
/// answer that happens to contain such a word stays an answer.
/// </summary>
public sealed class CommandWords
{
    private readonly FrozenDictionary<string, Command> _phrases;
    private readonly IReadOnlyList<string> _changePrefixes;

    private CommandWords(FrozenDictionary<string, Command> phrases, IReadOnlyList<string> changePrefixes)
    {
        _phrases = phrases;
        _changePrefixes = changePrefixes;
    }

    /// <summary>The command that this message is, or null.</summary>
    public CommandReading? Read(string message)
    {
        var plain = PlainWords.Of(message);
        if (_phrases.TryGetValue(plain, out var command))
            return new CommandReading(command);
        foreach (var prefix in _changePrefixes)
        {
            if (plain.StartsWith(prefix, StringComparison.Ordinal))
                return new CommandReading(Command.Change, plain[prefix.Length..].Trim());
        }

        return null;
    }

    internal static CommandWords Load(IReadOnlyList<ContentFile> files, List<ContentProblem> problems)
    {
        var phrases = new Dictionary<string, Command>(StringComparer.Ordinal);
        var prefixes = new List<string>();
        foreach (var file in files)
        {
            foreach (var (_, key, node) in YamlTexts.Read(file, problems))
                Add(file, key, node, phrases, prefixes, problems);
        }

        foreach (var missing in Enum.GetValues<Command>().Where(c => c != Command.Change && !phrases.ContainsValue(c)))
            problems.Add(new ContentProblem(files.Count > 0 ? files[0].Path : "dialogs/texts", 1, $"The command '{missing}' has no wording."));
        return new CommandWords(phrases.ToFrozenDictionary(StringComparer.Ordinal), prefixes);
    }

    private static void Add(
        ContentFile file, string key, YamlNode node, Dictionary<string, Command> phrases, List<string> prefixes, List<ContentProblem> problems)
    {
        if (!Enum.TryParse<Command>(key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var command) || node is not YamlSequenceNode list)
        {
            var known = string.Join(", ", Enum.GetNames<Command>());
            problems.Add(new ContentProblem(file.Path, YamlTexts.LineOf(node), $"'{key}' must be one of {known} with a list of wordings."));
            return;
        }

        foreach (var item in list.Children.OfType<YamlScalarNode>())
        {
            var phrase = PlainWords.Of(item.Value ?? "");
            if (command == Command.Change)
                prefixes.Add(phrase + " ");
            else if (phrase.Length == 0 || !phrases.TryAdd(phrase, command))
                problems.Add(new ContentProblem(file.Path, YamlTexts.LineOf(item), $"'{item.Value}' is empty or stands twice."));
        }
    }
}
