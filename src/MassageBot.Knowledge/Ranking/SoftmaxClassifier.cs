using System.Numerics.Tensors;

namespace MassageBot.Knowledge.Ranking;

/// <summary>Softmax regression from a text's features to the entries.</summary>
internal sealed class SoftmaxClassifier
{
    private readonly int _width;

    /// <param name="classes">Number of entries.</param>
    /// <param name="weights">One row a feature, padded to <see cref="PaddedWidth"/>; empty where there is none to be trained. Half precision: they are most of what is stored and held.</param>
    public SoftmaxClassifier(int classes, Half[] weights)
    {
        Classes = classes;
        _width = PaddedWidth(classes);
        Weights = weights;
    }

    public int Classes { get; }

    public Half[] Weights { get; }

    /// <summary>Rows are padded so that they divide into vectors of any usual width.</summary>
    public static int PaddedWidth(int classes) => (classes + 15) / 16 * 16;

    /// <summary>Writes the log-probability of every entry.</summary>
    public void LogProbabilities(ClassifierInput input, Span<float> result)
    {
        Span<float> row = new float[_width];
        var logits = result[.._width];
        logits.Clear();
        for (var i = 0; i < input.Rows.Length; i++)
        {
            TensorPrimitives.ConvertToSingle(Weights.AsSpan(input.Rows[i] * _width, _width), row);
            AddScaled(row, input.Values[i], logits);
        }
        Normalise(result[..Classes]);
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
