using System.IO.Compression;
using MassageBot.Triage.Screening;
using MassageBot.Triage.Screening.Net;

namespace MassageBot.Triage.Tests.Screening.Net;

public sealed class NetFileTests
{
    [Fact]
    public void The_shipped_net_was_fitted_to_the_examples_beside_it()
    {
        var examples = Directory.EnumerateFiles(Path.Combine(Lexicons.Root, "dialogs", "triage", "examples"), "*.tsv")
            .Select(path => new ContentFile(path, File.ReadAllText(path))).ToList();

        Assert.Equal(ScreenFitting.DigestOf(examples), ScreenFitting.FittedTo(Lexicons.NetFile.Text));
    }

    [Theory]
    [InlineData("doubt: -0.55", "doubt: low", "'doubt' must be a number")]
    [InlineData("doubt-question: -0.4", "doubt-question: -2", "'doubt-question' must not be below 'doubt'")]
    [InlineData("sure: 0.5", "sure: -2", "'sure' not below 'ask-first'")]
    [InlineData("ask-first: ", "ask-first: 9", "'sure' not below 'ask-first'")]
    [InlineData("ask-first: ", "ask: ", "'ask-first' must be a number")]
    [InlineData("certain-sign: -0.35", "certain-sign: -0.9", "nor 'certain-sign' below 'sure-sign'")]
    [InlineData("weights: >-\n", "weights: >-\n  !!!!\n", "'weights' can't be read")]
    [InlineData("weights: >-\n", "weight: >-\n", "'weights' can't be read")]
    [InlineData("doubt: -0.55", "doubt: [", "not valid YAML")]
    public void A_mistake_in_the_file_is_reported_and_no_screen_is_built(string right, string wrong, string message)
    {
        Assert.Contains(right, Lexicons.NetFile.Text, StringComparison.Ordinal);
        var file = Lexicons.NetFile with { Text = Lexicons.NetFile.Text.Replace(right, wrong, StringComparison.Ordinal) };

        var screen = SafetyScreen.Load(Lexicons.Files, file, Lexicons.Known, out var problems);

        Assert.Null(screen);
        Assert.Contains(problems, problem => problem.Path.EndsWith("second-net.yaml", StringComparison.Ordinal) && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("weights: AAAA")]
    [InlineData("\u0000")]
    public void A_file_that_is_no_net_at_all_is_a_problem_and_never_a_crash(string text)
    {
        Assert.Null(SafetyScreen.Load(Lexicons.Files, Lexicons.NetFile with { Text = text }, Lexicons.Known, out var problems));
        Assert.NotEmpty(problems);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_count_that_cannot_be_in_the_weights_is_told_and_no_memory_is_taken_for_it(int signs)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.Fastest)))
        {
            writer.Write(NetFeatures.Size);
            for (var dense = 0; dense < 2; dense++)
            {
                writer.Write(1f);
                writer.Write(new byte[NetFeatures.Size * sizeof(short)]);
            }
            writer.Write(signs);
        }

        var error = Assert.Throws<FormatException>(() => NetModel.Unpack(Convert.ToBase64String(stream.ToArray())));

        Assert.Contains("out of range", error.Message, StringComparison.Ordinal);
    }
}
