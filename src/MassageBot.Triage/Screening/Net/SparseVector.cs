namespace MassageBot.Triage.Screening.Net;

/// <summary>Places with values; all other places are zero.</summary>
internal sealed class SparseVector(int capacity)
{
    private readonly int[] _places = new int[capacity];
    private readonly float[] _values = new float[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Places => _places.AsSpan(0, Count);

    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    /// <summary>Adds a group of places that together have the given length, however many they are.</summary>
    public void Add(IReadOnlyCollection<int> places, float length)
    {
        var each = length / MathF.Sqrt(places.Count);
        foreach (var place in places)
        {
            _places[Count] = place;
            _values[Count++] = each;
        }
    }

    public double Times(ReadOnlySpan<float> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
            sum += weights[_places[i]] * _values[i];
        return sum;
    }
}
