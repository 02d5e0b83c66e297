using YamlDotNet.RepresentationModel;

namespace MassageBot.Knowledge.Authoring;

/// <summary>
/// Reads <c>synonyms.yaml</c>. A line is <c>word: [other, another]</c> (the key stands for all), <c>other: word</c> (the value
/// stands for both) or a list <c>[word, other, another]</c> (the first stands for all).
/// </summary>
internal static class SynonymReader
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read(ContentFile? file, ProblemList problems)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        if (file is null || YamlReader.Read(file.Path, file.Text, 1, problems) is not { } root) return pairs;
        switch (root)
        {
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children) ReadLine(key, value);
                break;
            case YamlSequenceNode list:
                foreach (var group in list.Children) ReadGroup(group);
                break;
            default:
                problems.Add(file.Path, 1, "The file must be lines of 'word: [other, another]'.");
                break;
        }
        return pairs;

        void ReadLine(YamlNode key, YamlNode value)
        {
            switch (key, value)
            {
                case (YamlScalarNode { Value: { Length: > 0 } word }, YamlScalarNode { Value: { Length: > 0 } standsFor }):
                    pairs.Add(new(word, standsFor));
                    break;
                case (YamlScalarNode { Value: { Length: > 0 } word }, YamlSequenceNode others):
                    foreach (var other in others.Children) AddOther(other, word);
                    break;
                default:
                    Complain(key);
                    break;
            }
        }

        void ReadGroup(YamlNode group)
        {
            if (group is not YamlSequenceNode { Children: [YamlScalarNode { Value: { Length: > 0 } word }, ..] words})
            {
                Complain(group);
                return;
            }
            foreach (var other in words.Skip(1)) AddOther(other, word);
        }

        void AddOther(YamlNode other, string word)
        {
            if (other is YamlScalarNode { Value: { Length: > 0 } text }) pairs.Add(new(text, word));
            else Complain(other);
        }

        void Complain(YamlNode node) => problems.Add(file.Path, YamlReader.LineOf(node, 1), "A synonym must look like 'word: [other, another]'.");
    }
}
