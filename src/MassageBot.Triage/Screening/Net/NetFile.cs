using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Triage.Screening.Net;

/// <summary>Reads and writes <c>second-net.yaml</c>: the limits, which people set, and the weights, which are fitted.</summary>
internal static class NetFile
{
    private const string Advice = "run 'massagebot fit-screen' to make it anew";

    /// <summary>The net, or null with a problem noted.</summary>
    public static SecondNet? Read(ContentFile file, List<ContentProblem> problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(file.Text));
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            problems.Add(new ContentProblem(file.Path, Math.Max(1, (int)((e as YamlException)?.Start.Line ?? 1)), $"not valid YAML: {e.Message}"));
            return null;
        }
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }, ..])
        {
            problems.Add(new ContentProblem(file.Path, 1, $"the file is empty or no list of 'key: value' pairs; {Advice}"));
            return null;
        }
        var before = problems.Count;
        var limits = new NetLimits(Limit("doubt"), Limit("doubt-question"), Limit("sure"), Limit("ask-first"), Limit("doubt-sign"), Limit("sure-sign"), Limit("certain-sign"));
        if (limits.DoubtQuestion < limits.Doubt || limits.Sure < limits.AskFirst || limits.SureSign < limits.DoubtSign || limits.CertainSign < limits.SureSign)
            Problem("'doubt-question' must not be below 'doubt', 'sure' not below 'ask-first', 'sure-sign' not below 'doubt-sign', nor 'certain-sign' below 'sure-sign'");
        var model = Model();
        return problems.Count > before || model is null ? null : new SecondNet(model, limits);

        double Limit(string name)
        {
            if (Text(name) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) && double.IsFinite(limit))
                return limit;
            Problem($"'{name}' must be a number, such as -0.4");
            return 0;
        }

        NetModel? Model()
        {
            try
            {
                return NetModel.Unpack((Text("weights") ?? "").Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
            }
            catch (FormatException e)
            {
                Problem($"'weights' can't be read: {e.Message}; {Advice}");
                return null;
            }
        }

        string? Text(string name) => root.Children.TryGetValue(name, out var node) ? (node as YamlScalarNode)?.Value : null;

        void Problem(string message) => problems.Add(new ContentProblem(file.Path, 1, message));
    }

    /// <summary>The file with new weights; everything above them stays as it is.</summary>
    public static string With(string text, string digest, string weights)
    {
        const int Width = 120;
        var head = text.ReplaceLineEndings("\n");
        var at = head.IndexOf("\nexamples:", StringComparison.Ordinal);
        head = at < 0 ? head : head[..(at + 1)];
        var lines = Enumerable.Range(0, (weights.Length + Width - 1) / Width).Select(i => string.Concat("  ", weights.AsSpan(i * Width, Math.Min(Width, weights.Length - (i * Width)))));
        return $"{head}examples: {digest}\nweights: >-\n{string.Join('\n', lines)}\n";
    }

    /// <summary>What the weights were fitted to.</summary>
    public static string? DigestOf(string text)
    {
        const string Key = "examples: ";
        var line = text.ReplaceLineEndings("\n").Split('\n').FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal));
        return line?[Key.Length..].Trim();
    }
}
