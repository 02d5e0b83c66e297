namespace MassageBot.Knowledge.Grouping;

/// <summary>The words of a question with their weights, of length 1, the weightiest word first.</summary>
/// <param name="Words">Numbers of words, in the one order that all vectors share.</param>
/// <param name="Weights">Their weights.</param>
internal sealed record WordVector(int[] Words, float[] Weights)
{
    /// <summary>
    /// How many of the first words must be looked at to meet every vector at least this near: two vectors that share none of them
    /// are further apart, because what is left of either is too light.
    /// </summary>
    public int PrefixFor(double likeness)
    {
        double left = 1;
        for (var i = 0; i < Words.Length; i++)
        {
            if (left < likeness * likeness) return i;
            left -= (double)Weights[i] * Weights[i];
        }
        return Words.Length;
    }

    /// <summary>The cosine with another vector.</summary>
    public double Likeness(WordVector other)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < Words.Length && j < other.Words.Length;)
        {
            if (Words[i] == other.Words[j]) sum += (double)Weights[i++] * other.Weights[j++];
            else if (Words[i] < other.Words[j]) i++;
            else j++;
        }
        return sum;
    }
}
