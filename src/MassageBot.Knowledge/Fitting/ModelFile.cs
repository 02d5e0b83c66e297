using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Fitting;

/// <summary>
/// The stored form of a fitted model. It belongs to one content and one build of this room (the module's own id), and a
/// checksum stands at its end: whatever does not fit is not used, and the model is fitted again.
/// </summary>
internal static class ModelFile
{
    private const uint Magic = 0x314D424D;
    private const int ChecksumLength = 32;

    public static byte[] Write(FittedModel model, string learntFrom)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Magic);
            writer.Write(Engine());
            writer.Write(learntFrom);
            writer.Write(model.Classifier.Classes);
            writer.Write(model.Classifier.Weights.Length);
            writer.Write(MemoryMarshal.AsBytes(model.Classifier.Weights.AsSpan()));
            Write(writer, model.Weights.Rank);
            Write(writer, model.Weights.Confidence);
            writer.Write(model.Trials.Count);
            foreach (var trial in model.Trials)
            {
                writer.Write(trial.Confidence);
                writer.Write(trial.IsRight);
                writer.Write(trial.IsSuggested);
                writer.Write(trial.Weight);
            }
            writer.Flush();
            writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        }
        return stream.ToArray();
    }

    /// <summary>The model, or null when the bytes are not one of this engine for this content and this many rows.</summary>
    public static FittedModel? Read(byte[]? bytes, string learntFrom, int classes, int rows)
    {
        if (bytes is null || bytes.Length <= ChecksumLength) return null;
        var payload = bytes.AsSpan(0, bytes.Length - ChecksumLength);
        if (!SHA256.HashData(payload).AsSpan().SequenceEqual(bytes.AsSpan(payload.Length))) return null;
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, payload.Length, writable: false));
            if (reader.ReadUInt32() != Magic || reader.ReadString() != Engine() || reader.ReadString() != learntFrom) return null;
            var length = rows * SoftmaxClassifier.PaddedWidth(classes);
            if (reader.ReadInt32() != classes || reader.ReadInt32() != length) return null;
            var halves = new Half[length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            var classifier = new SoftmaxClassifier(classes, halves);
            var weights = new RankingWeights(Read(reader), Read(reader));
            var trials = new Trial[reader.ReadInt32()];
            for (var i = 0; i < trials.Length; i++)
                trials[i] = new Trial(reader.ReadSingle(), reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadSingle());
            return new FittedModel(classifier, weights, trials);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static string Engine() => typeof(ModelFile).Module.ModuleVersionId.ToString("N");

    private static void Write(BinaryWriter writer, double[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values) writer.Write(value);
    }

    private static double[] Read(BinaryReader reader)
    {
        var values = new double[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i++) values[i] = reader.ReadDouble();
        return values;
    }
}
