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
    private const int MostSentences = 20;
    private const string CourtesyKey = "courtesy";
    private static readonly char[] SentenceEnds = ['.', '!', '?', ';', '\n'];
    private readonly FrozenDictionary<string, Command> _phrases;
    private readonly IReadOnlyList<string> _changePrefixes;
    private readonly IReadOnlyList<(string Lead, string Tail)> _courtesies;

    private CommandWords(FrozenDictionary<string, Command> phrases, IReadOnlyList<string> changePrefixes, IEnumerable<string> courtesies)
    {
        _phrases = phrases;
        _changePrefixes = changePrefixes;
        _courtesies = [.. courtesies.OrderByDescending(words => words.Length).Select(words => (words + " ", " " + words))];
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

        return PoliteOf(plain) is { } polite ? new CommandReading(polite) : null;
    }

    /// <summary>What one sentence of the message asks about the client's own data: <see cref="Command.Know"/>, Copy or Forget; null for none.</summary>
    public Command? ReadRight(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return RightOf(PlainWords.Of(message))
            ?? message.Split(SentenceEnds, MostSentences, StringSplitOptions.RemoveEmptyEntries).Select(sentence => RightOf(PlainWords.Of(sentence))).FirstOrDefault(right => right is not null);
    }

    private Command? RightOf(string plain) => PoliteOf(plain) is { } command and not Command.Person ? command : null;

    // "Hi, could you please send me a copy, thanks": rights and people are asked for politely. Other commands are not read so: "help please" may be a cry.
    private Command? PoliteOf(string plain)
    {
        var rest = plain;
        while (rest.Length > 0)
        {
            if (_phrases.TryGetValue(rest, out var command))
                return command is Command.Know or Command.Copy or Command.Forget or Command.Person ? command : null;
            if (WithoutCourtesy(rest) is not { } less)
                return null;
            rest = less;
        }

        return null;
    }

    private string? WithoutCourtesy(string plain)
    {
        foreach (var (lead, tail) in _courtesies)
        {
            if (plain.StartsWith(lead, StringComparison.Ordinal))
                return plain[lead.Length..];
            if (plain.EndsWith(tail, StringComparison.Ordinal))
                return plain[..^tail.Length];
        }

        return null;
    }

    internal static CommandWords Load(IReadOnlyList<ContentFile> files, List<ContentProblem> problems)
    {
        var phrases = new Dictionary<string, Command>(StringComparer.Ordinal);
        var prefixes = new List<string>();
        var courtesies = new List<string>();
        foreach (var file in files)
        {
            foreach (var (_, key, node) in YamlTexts.Read(file, problems))
            {
                if (key == CourtesyKey && node is YamlSequenceNode polite)
                    courtesies.AddRange(polite.Children.OfType<YamlScalarNode>().Select(item => PlainWords.Of(item.Value ?? "")).Where(words => words.Length > 0));
                else
                    Add(file, key, node, phrases, prefixes, problems);
            }

        }

        foreach (var missing in Enum.GetValues<Command>().Where(c => c != Command.Change && !phrases.ContainsValue(c)))
            problems.Add(new ContentProblem(files.Count > 0 ? files[0].Path : "dialogs/texts", 1, $"The command '{missing}' has no wording."));
        return new CommandWords(phrases.ToFrozenDictionary(StringComparer.Ordinal), prefixes, courtesies);
    }

    private static void Add(
        ContentFile file, string key, YamlNode node, Dictionary<string, Command> phrases, List<string> prefixes, List<ContentProblem> problems)
    {
        if (!Enum.TryParse<Command>(key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var command) || node is not YamlSequenceNode list)
        {
            var known = string.Join(", ", Enum.GetNames<Command>().Append(CourtesyKey));
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
