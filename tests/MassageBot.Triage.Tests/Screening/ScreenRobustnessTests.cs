using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace MassageBot.Triage.Tests.Screening;

public sealed class ScreenRobustnessTests
{
    private const string Noise = "\u200b\u200d \n\t\u00ad\ud83d\ude2d\ud800!?.";

    [Property(MaxTest = 300)]
    public bool Any_string_can_be_read_and_twice_gives_the_same(string? text)
    {
        var given = text ?? "";
        var reading = Lexicons.Read(given);
        return reading.Facts.Equals(Lexicons.Read(given).Facts)
            && reading.Findings.All(finding => finding.Start >= 0 && finding.Length > 0 && finding.Start + finding.Length <= given.Length);
    }

    [Property(MaxTest = 200)]
    public Property Noise_around_a_red_flag_does_not_hide_it() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var noise = new Random(seed);
            var before = new string([.. Enumerable.Range(0, noise.Next(40)).Select(_ => Noise[noise.Next(Noise.Length)])]);
            return Lexicons.Present(before + " my face is drooping " + before).Contains("face-droop");
        });

    [Theory]
    [InlineData("\ud800")]
    [InlineData("chest pain \udc00\ud800")]
    [InlineData("\0\u0001\u0002 my chest hurts \uffff")]
    public void Lone_surrogates_and_control_characters_are_harmless(string text) => Assert.NotNull(Lexicons.Read(text));

    [Theory]
    [InlineData("my chest pain and numb legs ")]
    [InlineData("no ")]
    [InlineData("a")]
    [InlineData("if not, ")]
    [InlineData("\ud83d\ude2d")]
    public void A_megabyte_is_read_to_its_end_with_a_bounded_number_of_findings(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + ". I can't breathe";

        var reading = Lexicons.Read(text);

        Assert.True(piece == "a" || reading.Facts["breathless"] == Presence.Yes);
        Assert.True(reading.Findings.Count <= 1000);
    }
}
