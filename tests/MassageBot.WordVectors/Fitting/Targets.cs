using System.Numerics.Tensors;
using MassageBot.WordVectors.Corpus;

namespace MassageBot.WordVectors.Fitting;

/// <summary>What the encoder said of the texts, its mean taken away, each times the text's importance.</summary>
internal static class Targets
{
    public static Matrix Read(WorkFolder folder, TextRows texts)
    {
        var result = new Matrix(texts.Count, Matrix.EncodingLength);
        var next = 0;
        foreach (var set in folder.Texts)
        {
            var encodings = set.ReadEncodings();
            for (var i = 0; i < encodings.Rows; i++) encodings.Row(i).CopyTo(result.Row(next++));
        }

        var mean = result.Mean();
        for (var i = 0; i < result.Rows; i++)
        {
            var row = result.Row(i);
            TensorPrimitives.Subtract(row, mean, row);
            TensorPrimitives.Multiply(row, texts.Importance(i), row);
        }
        return result;
    }
}
