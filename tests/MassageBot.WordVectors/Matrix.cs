namespace MassageBot.WordVectors;

/// <summary>Rows of numbers, one after the other.</summary>
internal sealed class Matrix(int rows, int columns)
{
    /// <summary>Numbers that the encoder says of a text.</summary>
    public const int EncodingLength = 384;

    private readonly float[] _values = new float[rows * columns];

    public int Rows => rows;

    public int Columns => columns;

    public Span<float> Row(int row) => _values.AsSpan(row * columns, columns);

    /// <summary>The mean of all rows.</summary>
    public float[] Mean()
    {
        var sums = new double[columns];
        for (var i = 0; i < rows; i++)
        {
            var row = Row(i);
            for (var k = 0; k < row.Length; k++) sums[k] += row[k];
        }
        return [.. sums.Select(sum => (float)(sum / rows))];
    }
}
