using System.Numerics.Tensors;

namespace MassageBot.Knowledge.Ranking;

/// <summary>Softmax regression from a text's features to the entries.</summary>
internal sealed class SoftmaxClassifier
{
    private readonly int _width;

    /// <param name="classes">Number of entries.</param>
    /// <param name="weights">One row a feature, padded to <see cref="PaddedWidth"/>; empty where there is none to be trained.</param>
    public SoftmaxClassifier(int classes, float[] weights)
    {
        Classes = classes;
        _width = PaddedWidth(classes);
        Weights = weights;
    }

    public int Classes { get; }

    public float[] Weights { get; }

    /// <summary>Rows are padded so that they divide into vectors of any usual width.</summary>
    public static int PaddedWidth(int classes) => (classes + 15) / 16 * 16;

    /// <summary>Writes the log-probability of every entry.</summary>
    public void LogProbabilities(ClassifierInput input, Span<float> result)
    {
        Logits(Weights, _width, input, result);
        Normalise(result[..Classes]);
    }

    internal static void Logits(float[] weights, int width, ClassifierInput input, Span<float> logits)
    {
        logits[..width].Clear();
        for (var i = 0; i < input.Rows.Length; i++)
            AddScaled(weights.AsSpan(input.Rows[i] * width, width), input.Values[i], logits[..width]);
    }

    internal static void AddScaled(ReadOnlySpan<float> row, float scale, Span<float> target)
        => TensorPrimitives.MultiplyAdd(row, scale, target, target);

    /// <summary>Turns logits into log-probabilities.</summary>
    internal static void Normalise(Span<float> logits)
    {
        var max = TensorPrimitives.Max<float>(logits);
        var sum = 0f;
        foreach (var logit in logits) sum += MathF.Exp(logit - max);
        TensorPrimitives.Subtract(logits, max + MathF.Log(sum), logits);
    }
}
