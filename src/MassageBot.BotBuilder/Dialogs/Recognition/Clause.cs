using System.Buffers;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>The words between two marks of punctuation, and whether a question mark stands behind them.</summary>
internal sealed record Clause(string[] Words, bool Asks)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(",.;:!?\n–—、。");

    public static List<Clause> Of(string text)
    {
        var folded = FoldedWords.Fold(text);
        var clauses = new List<Clause>();
        var words = new List<string>();
        var behind = 0;
        foreach (var token in Tokenizer.DefaultTokenizer(folded))
        {
            Close(folded.AsSpan(behind, token.Start - behind));
            words.Add(token.Text);
            behind = token.End + 1;
        }

        Close(folded.AsSpan(behind), atEnd: true);
        return clauses;

        void Close(ReadOnlySpan<char> between, bool atEnd = false)
        {
            if (words.Count == 0 || !(atEnd || between.ContainsAny(Ends)))
                return;

            clauses.Add(new Clause([.. words], between.Contains('?')));
            words.Clear();
        }
    }
}
