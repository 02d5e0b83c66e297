using MassageBot.Triage;

namespace MassageBot.Dialogs.Tests.Content;

/// <summary>The product's own files, one of them changed in one place.</summary>
internal static class BrokenFiles
{
    /// <summary>Loads them and returns what is wrong, with the line of the change.</summary>
    public static IReadOnlyList<ContentProblem> Load(string file, string right, string wrong, out int line)
    {
        var files = FixedContent.Files().ToList();
        var at = files.FindIndex(content => Path.GetFileName(content.Path) == file);
        var index = files[at].Text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(index >= 0, $"'{right}' is not in {file}");
        line = files[at].Text[..index].Count(c => c == '\n') + 1;
        files[at] = files[at] with { Text = files[at].Text[..index] + wrong + files[at].Text[(index + right.Length)..] };
        var content = DialogContent.Load(files, out var problems);
        Assert.Equal(problems.Count == 0, content is not null);
        return problems;
    }
}
