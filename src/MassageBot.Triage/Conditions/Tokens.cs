namespace MassageBot.Triage.Conditions;

/// <summary>Cuts a condition into tokens.</summary>
internal static class Tokens
{
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }
            if (char.IsAsciiLetterOrDigit(c))
            {
                while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '.'))
                    at++;
            }
            else if (c is '(' or ')' or ',' or '=')
            {
                at++;
            }
            else if (c is '<' or '>')
            {
                at += at + 1 < text.Length && text[at + 1] == '=' ? 2 : 1;
            }
            else
            {
                throw new ConditionException(at + 1, $"the character '{c}' has no meaning in a condition");
            }
            tokens.Add(new Token(text[start..at], start + 1));
        }
        tokens.Add(new Token("", text.Length + 1));
        return tokens;
    }
}
