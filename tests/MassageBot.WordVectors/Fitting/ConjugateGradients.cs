using System.Numerics.Tensors;

namespace MassageBot.WordVectors.Fitting;

/// <summary>Conjugate gradients on the normal equations of a block of columns, each column for itself.</summary>
internal sealed class ConjugateGradients
{
    /// <summary>Columns of a block.</summary>
    public const int Width = 32;

    private const int Iterations = 60;
    private const float Pull = 3f;
    private const double Least = 1e-12;
    private readonly TextRows _texts;
    private readonly Matrix _residual;
    private readonly Matrix _direction;
    private readonly Matrix _image;
    private readonly Matrix _change;

    public ConjugateGradients(TextRows texts, int pieces)
    {
        _texts = texts;
        _residual = new Matrix(pieces, Width);
        _direction = new Matrix(pieces, Width);
        _image = new Matrix(pieces, Width);
        _change = new Matrix(pieces, Width);
    }

    /// <summary>
    /// Adds to the columns from <paramref name="first"/> on what brings the texts' sums nearer to the targets, and puts into
    /// <paramref name="left"/> what is then left of each column's gradient, squared.
    /// </summary>
    public void Improve(Matrix vectors, Matrix targets, int first, Span<double> left)
    {
        Start(vectors, targets, first);
        for (var i = 0; i < _direction.Rows; i++) _residual.Row(i).CopyTo(_direction.Row(i));
        var squares = Products(_residual, _residual);
        Span<float> step = stackalloc float[Width];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            TakeImage();
            Divide(squares, Products(_direction, _image), step);
            for (var i = 0; i < _change.Rows; i++) Step(i, step);
            var now = Products(_residual, _residual);
            Divide(now, squares, step);
            for (var i = 0; i < _direction.Rows; i++)
                TensorPrimitives.MultiplyAdd(_direction.Row(i), step, _residual.Row(i), _direction.Row(i));
            squares = now;
        }

        squares.CopyTo(left);
        for (var i = 0; i < vectors.Rows; i++)
        {
            var block = vectors.Row(i).Slice(first, Width);
            TensorPrimitives.Add(block, _change.Row(i), block);
        }
    }

    private void Step(int row, ReadOnlySpan<float> step)
    {
        TensorPrimitives.MultiplyAdd(_direction.Row(row), step, _change.Row(row), _change.Row(row));
        Span<float> taken = stackalloc float[Width];
        TensorPrimitives.Multiply(_image.Row(row), step, taken);
        TensorPrimitives.Subtract(_residual.Row(row), taken, _residual.Row(row));
    }

    /// <summary>The gradient where the vectors stand now.</summary>
    private void Start(Matrix vectors, Matrix targets, int first)
    {
        Span<float> missing = stackalloc float[Width];
        for (var text = 0; text < _texts.Count; text++)
        {
            var share = _texts.Share(text);
            targets.Row(text).Slice(first, Width).CopyTo(missing);
            foreach (var piece in _texts.Pieces(text))
                TensorPrimitives.MultiplyAdd(vectors.Row(piece).Slice(first, Width), -share, missing, missing);
            Spread(text, share, missing, _residual);
        }
    }

    /// <summary>What the normal equations make of the direction.</summary>
    private void TakeImage()
    {
        for (var i = 0; i < _image.Rows; i++) TensorPrimitives.Multiply(_direction.Row(i), Pull, _image.Row(i));
        Span<float> sum = stackalloc float[Width];
        for (var text = 0; text < _texts.Count; text++)
        {
            var share = _texts.Share(text);
            sum.Clear();
            foreach (var piece in _texts.Pieces(text)) TensorPrimitives.Add(sum, _direction.Row(piece), sum);
            TensorPrimitives.Multiply(sum, share, sum);
            Spread(text, share, sum, _image);
        }
    }

    private void Spread(int text, float share, ReadOnlySpan<float> values, Matrix onto)
    {
        Span<float> scaled = stackalloc float[Width];
        TensorPrimitives.Multiply(values, share, scaled);
        foreach (var piece in _texts.Pieces(text)) TensorPrimitives.Add(onto.Row(piece), scaled, onto.Row(piece));
    }

    private static double[] Products(Matrix a, Matrix b)
    {
        var sums = new double[Width];
        for (var i = 0; i < a.Rows; i++)
        {
            var x = a.Row(i);
            var y = b.Row(i);
            for (var k = 0; k < sums.Length; k++) sums[k] += (double)x[k] * y[k];
        }
        return sums;
    }

    private static void Divide(double[] above, double[] below, Span<float> result)
    {
        for (var k = 0; k < result.Length; k++) result[k] = (float)(above[k] / Math.Max(Least, below[k]));
    }
}
