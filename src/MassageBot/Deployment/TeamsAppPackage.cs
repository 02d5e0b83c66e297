using System.IO.Compression;
using System.Text;

namespace MassageBot.Deployment;

/// <summary>The file that is uploaded to Teams: the manifest and two icons in a zip archive without folders.</summary>
internal static class TeamsAppPackage
{
    /// <summary>Name of the manifest, in the template's folder and in the package.</summary>
    public const string Manifest = "manifest.json";

    // Some editors put it before the first letter.
    private const char ByteOrderMark = '\uFEFF';
    private const int ColourSize = 192;
    private const int OutlineSize = 32;

    // The same content makes the same file; this is the earliest time that an archive can tell.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, int Size, bool Transparent)[] Icons = [("color.png", ColourSize, false), ("outline.png", OutlineSize, true)];

    /// <summary>Makes the package from a template's folder; null with the reasons among the problems.</summary>
    public static byte[]? Build(string folder, TeamsAppValues values, ICollection<string> problems)
    {
        foreach (var problem in values.Problems)
            problems.Add(problem);
        var before = problems.Count;
        var template = Read(folder, Manifest, problems);
        var icons = Icons.Select(icon => (icon.Name, Content: ReadIcon(folder, icon.Name, icon.Size, icon.Transparent, problems))).ToList();

        // Places without a value were named already: an incomplete manifest would only name them again.
        var manifest = template is null || values.Problems.Count > 0 ? null : TeamsManifest.Fill(Encoding.UTF8.GetString(template).TrimStart(ByteOrderMark), values, problems);
        return manifest is null || problems.Count > before ? null : Zip([(Manifest, Encoding.UTF8.GetBytes(manifest)), .. icons.Select(icon => (icon.Name, icon.Content!))]);
    }

    private static byte[]? ReadIcon(string folder, string name, int size, bool transparent, ICollection<string> problems)
    {
        if (Read(folder, name, problems) is not { } content)
            return null;
        var image = PngImage.Read(content);
        if (image is null || image.Width != size || image.Height != size || (transparent && !image.IsTransparent))
        {
            problems.Add($"MB4087: {name} is {(image is null ? "no PNG picture" : $"{image.Width} by {image.Height} pixels{(transparent && !image.IsTransparent ? ", not transparent" : "")}")}. "
                + $"Teams takes a PNG of {size} by {size} pixels{(transparent ? ", white on a transparent ground" : "")}.");
            return null;
        }

        return content;
    }

    private static byte[]? Read(string folder, string name, ICollection<string> problems)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add($"MB4086: the template has no readable {name}: {e.Message} Name a folder that holds manifest.json, color.png and outline.png.");
            return null;
        }
    }

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var package = new MemoryStream();
        using (var archive = new ZipArchive(package, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return package.ToArray();
    }
}
