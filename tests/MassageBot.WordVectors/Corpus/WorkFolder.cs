namespace MassageBot.WordVectors.Corpus;

/// <summary>The folder in which lines and encodings are kept from one command to the next.</summary>
internal sealed class WorkFolder(string path)
{
    /// <summary>An error on one of the repository's own lines counts as much as on four of WordNet's.</summary>
    private const float OwnWeight = 4f;

    /// <summary>The encoder's own words and pieces of words, the commonest first.</summary>
    public LineSet Pieces { get; } = new(Path.Combine(path, "pieces.txt"));

    public LineSet WordNet { get; } = new(Path.Combine(path, "wordnet.txt"));

    public LineSet Own { get; } = new(Path.Combine(path, "own.txt"), OwnWeight);

    public LineSet Examples { get; } = new(Path.Combine(path, "examples.txt"), OwnWeight);

    /// <summary>What the vectors are to add up to.</summary>
    public IReadOnlyList<LineSet> Texts => [WordNet, Own, Examples];

    public IReadOnlyList<LineSet> All => [Pieces, .. Texts];
}
