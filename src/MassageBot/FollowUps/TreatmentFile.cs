using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MassageBot.FollowUps;

/// <summary>
/// A file of treatments, a line each, read as a stream: UTF-8 (or UTF-16 with its mark), commas or semicolons, quotes as spreadsheets write them. The first
/// line names the columns.
/// </summary>
internal sealed class TreatmentFile(string path)
{
    private const int LongestField = 5000;
    private static readonly FieldNames Names = FieldNames.Csv;

    /// <summary>Its size in bytes, by which progress is told.</summary>
    public long Length => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Reads it line by line.</summary>
    /// <exception cref="TreatmentFileException">The file as a whole can't be read.</exception>
    public IEnumerable<TreatmentFileLine> Read()
    {
        using var stream = Open();
        using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        using var parser = new CsvParser(text, Configuration(FirstLine()));
        if (!Next(parser))
            throw new TreatmentFileException("MB5307: the file is empty. Its first line names the columns: " + string.Join(',', Names.All));
        var columns = Columns(parser.Record!);
        while (Next(parser))
        {
            var fields = parser.Record!;
            if (fields.All(string.IsNullOrWhiteSpace))
                continue;
            yield return fields.Length == columns.Count
                ? new TreatmentFileLine(parser.RawRow, stream.Position, Draft(fields, columns), null)
                : new TreatmentFileLine(parser.RawRow, stream.Position, null, new FieldProblem(
                    "line", "MB5304", string.Create(CultureInfo.InvariantCulture, $"has {fields.Length} fields, the first line {columns.Count}; look for a missing quote or separator")));
        }
    }

    private FileStream Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatmentFileException($"MB5301: '{path}' can't be read: {e.Message}");
        }
    }

    private string FirstLine()
    {
        using var reader = new StreamReader(Open(), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        var buffer = new char[LongestField];
        try
        {
            var read = reader.ReadBlock(buffer, 0, buffer.Length);
            var line = new string(buffer, 0, read).Split('\n')[0];
            return line.Contains('\0', StringComparison.Ordinal) ? throw NotText(1) : line;
        }
        catch (DecoderFallbackException)
        {
            // It may stand further down, and be told with its line.
            return "";
        }
    }

    private static CsvConfiguration Configuration(string firstLine) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = firstLine.Count(c => c == ';') > firstLine.Count(c => c == ',') ? ";" : ",",
        Mode = CsvMode.RFC4180,
        TrimOptions = TrimOptions.Trim,
        MaxFieldSize = LongestField,
        IgnoreBlankLines = true,
        BadDataFound = null,
    };

    private static bool Next(CsvParser parser)
    {
        var line = parser.RawRow + 1;
        try
        {
            return parser.Read();
        }
        catch (DecoderFallbackException)
        {
            throw NotText(line);
        }
        catch (CsvHelperException)
        {
            throw new TreatmentFileException(string.Create(
                CultureInfo.InvariantCulture, $"MB5304: near line {line} a field is longer than {LongestField} characters: most likely a quote isn't closed. Nothing was imported."));
        }
    }

    private static TreatmentFileException NotText(int line) => new(string.Create(
        CultureInfo.InvariantCulture, $"MB5302: near line {line} the file isn't UTF-8. Save it as 'CSV UTF-8' and import it again. Nothing was imported."));

    private static Dictionary<string, int> Columns(string[] header)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var twice = header.Where((name, index) => !columns.TryAdd(name.Trim(), index)).ToList();
        var unknown = columns.Keys.Except(Names.All, StringComparer.OrdinalIgnoreCase).ToList();
        string[] required = [Names.Id, Names.ClientId, Names.Kind, Names.EndedAt];
        var missing = required.Where(name => !columns.ContainsKey(name)).ToList();
        if (twice.Count + unknown.Count + missing.Count == 0)
            return columns;
        var faults = new[] { ("missing", missing), ("not known", unknown), ("there twice", twice) }.Where(fault => fault.Item2.Count > 0).Select(fault => $"{fault.Item1}: {string.Join(", ", fault.Item2)}");
        throw new TreatmentFileException($"MB5303: the columns are wrong; {string.Join("; ", faults)}. There may be {string.Join(", ", Names.All)}. Nothing was imported.");
    }

    private static TreatmentDraft Draft(string[] fields, Dictionary<string, int> columns)
    {
        return new TreatmentDraft
        {
            Id = Of(Names.Id),
            ClientId = Of(Names.ClientId),
            ClientName = Of(Names.ClientName),
            Locale = Of(Names.Locale),
            TimeZone = Of(Names.TimeZone),
            Email = Of(Names.Email),
            Phone = Of(Names.Phone),
            Practitioner = Of(Names.Practitioner),
            Kind = Of(Names.Kind),
            Areas = Words(Names.Areas),
            Modifiers = Words(Names.Modifiers),
            EndedAt = Of(Names.EndedAt),
            ConsentVersion = Of(Names.ConsentVersion),
            ConsentAt = Of(Names.ConsentAt),
            ConsentChannel = Of(Names.ConsentChannel),
        };

        string? Of(string name) => columns.TryGetValue(name, out var index) ? fields[index] : null;

        string[] Words(string name) => Of(name)?.Split([' ', '|', '/', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
    }
}
