using MassageBot.Knowledge.Meaning;

namespace MassageBot.Knowledge.Tests.Meaning;

public class WordPiecesTests
{
    private static readonly string[] Known = ["mass", "massage", "##s", "##d", "##age", "a"];
    private static readonly WordPieces Pieces = new(Known);

    [Theory]
    [InlineData("massage", "massage")]
    [InlineData("massages", "massage ##s")]
    [InlineData("masses", "mass ##s")]
    [InlineData("massaged", "massage ##d")]
    [InlineData("xa", "")]
    [InlineData("", "")]
    public void A_word_is_taken_apart_into_the_longest_pieces_that_are_known(string word, string expected) =>
        Assert.Equal(expected, Split(word));

    [Fact]
    public void A_word_of_forty_characters_is_taken_apart_and_a_longer_one_is_passed_over()
    {
        var longest = "a" + new string('s', WordPieces.LongestWord - 1);

        Assert.Equal(WordPieces.LongestWord, Split(longest).Split(' ').Length);
        Assert.Equal("", Split(longest + "s"));
    }

    private static string Split(string word)
    {
        var found = new int[WordPieces.LongestWord];
        var count = Pieces.Split(word, found);
        return string.Join(' ', found.Take(count).Select(row => Known[row]));
    }
}
