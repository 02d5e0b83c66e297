namespace MassageBot.Triage.Screening.Net;

/// <summary>Places that all have the same value; all other places are zero.</summary>
internal sealed class SparseVector
{
    // Long texts weigh more than short ones, but not as much more as they are longer.
    private const float Length = 60;
    private const float Offset = 20;
    private readonly int[] _places;

    /// <summary>The value of the constant feature.</summary>
    public const float BiasValue = 1;

    /// <summary>A vector of places, each counted once, however often it comes.</summary>
    public SparseVector(List<int> places)
    {
        places.Sort();
        var count = 0;
        for (var i = 0; i < places.Count; i++)
            if (i == 0 || places[i] != places[i - 1])
                places[count++] = places[i];
        _places = places[..count].ToArray();
        Value = MathF.Sqrt(Length / (Offset + count));
    }

    /// <summary>Where it isn't zero, rising; the constant feature stands beside them.</summary>
    public ReadOnlySpan<int> Places => _places;

    /// <summary>The value at each of the places.</summary>
    public float Value { get; }

    /// <summary>The square of its length.</summary>
    public double Square => (_places.Length * Value * Value) + (BiasValue * BiasValue);

    /// <summary>The product with weights.</summary>
    public double Times(ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        foreach (var place in _places)
            sum += weights[place];
        return (sum * Value) + (weights[NetFeatures.Bias] * BiasValue);
    }

    /// <summary>Adds a multiple of it to weights.</summary>
    public void AddTo(Span<float> weights, float times)
    {
        weights[NetFeatures.Bias] += times * BiasValue;
        foreach (var place in _places)
            weights[place] += times * Value;
    }
}
