using System.Text;
using System.Text.Json;

namespace MassageBot.Testing.Fuzzing;

/// <summary>
/// Bodies that are almost activities. The same seed and index always give the same body, so that one that did harm can
/// be sent again by itself.
/// </summary>
public sealed class ActivityFuzzer
{
    private const int ByteDamageInPercent = 20;
    private readonly int _seed;
    private readonly JsonElement[] _samples;

    /// <summary>Creates one over sound activities.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="samples">The JSON of sound activities.</param>
    public ActivityFuzzer(int seed, IEnumerable<string> samples)
    {
        _seed = seed;
        _samples = [.. samples.Select(sample => JsonElement.Parse(sample))];
    }

    /// <summary>The payloads of Teams, Direct Line and Web Chat that the tests of the wire keep, in order.</summary>
    public static IReadOnlyList<string> Payloads { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.PathOf("tests", "MassageBot.BotBuilder.Tests", "Schema", "Wire", "Data"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    /// <summary>A body.</summary>
    /// <param name="index">Which one.</param>
    /// <returns>The bytes of the body, often no JSON at all.</returns>
    public byte[] Make(int index)
    {
        var random = new Random(unchecked((_seed * 1_000_003) + index));
        var tree = Sample();
        var damage = new TreeDamage(random, Sample);
        for (var changes = 1 + random.Next(3); changes > 0; changes--)
            damage.Apply(tree);

        var text = new StringBuilder();
        tree.WriteTo(text);
        var body = Encoding.UTF8.GetBytes(text.ToString());
        return random.Next(100) < ByteDamageInPercent ? ByteDamage.Apply(body, random) : body;

        JsonTree Sample() => JsonTree.Of(_samples[random.Next(_samples.Length)]);
    }
}
