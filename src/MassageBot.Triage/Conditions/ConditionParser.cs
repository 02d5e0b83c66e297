using System.Globalization;

namespace MassageBot.Triage.Conditions;

/// <summary>
/// Reads a condition such as <c>any of (spinning, double-vision) and (neck-pain or headache)</c>. The language is
/// described for clinicians in <c>dialogs/triage/README.md</c>.
/// </summary>
internal sealed class ConditionParser
{
    private const int DeepestBrackets = 40;
    private static readonly string[] Reserved =
        ["and", "or", "not", "any", "all", "of", "at", "least", "denied", "in", "has", "is", "known", "always", "something-reported"];

    private readonly FactSchema _schema;
    private readonly IReadOnlyDictionary<string, Condition> _terms;
    private readonly IReadOnlyList<Token> _tokens;
    private int _at;
    private int _depth;

    private ConditionParser(string text, FactSchema schema, IReadOnlyDictionary<string, Condition> terms)
    {
        _tokens = Tokens.Of(text);
        _schema = schema;
        _terms = terms;
    }

    private Token Current => _tokens[_at];

    public static bool IsReserved(string name) => Array.IndexOf(Reserved, name) >= 0;

    /// <exception cref="ConditionException">The text is not a condition.</exception>
    public static Condition Parse(string text, FactSchema schema, IReadOnlyDictionary<string, Condition> terms)
    {
        var parser = new ConditionParser(text, schema, terms);
        var condition = parser.Expression();
        if (!parser.Current.IsEnd)
            throw parser.Wrong($"{parser.Current} is not expected here; join conditions with 'and' or 'or'");
        return new Condition.Written(text, condition);
    }

    private Condition Expression()
    {
        if (++_depth > DeepestBrackets)
            throw Wrong("the brackets are nested too deeply");
        var parts = new List<Condition> { Part() };
        var joint = Current;
        while (Current.Text is "and" or "or")
        {
            // Readers differ on which of the two binds first, so a mix has to say it.
            if (Current.Text != joint.Text)
                throw Wrong("'and' and 'or' stand side by side; put brackets around one of them");
            _at++;
            parts.Add(Part());
        }
        _depth--;
        return parts.Count == 1 ? parts[0] : new Condition.AtLeast(joint.Text == "or" ? 1 : parts.Count, parts);
    }

    private Condition Part()
    {
        if (++_depth > DeepestBrackets)
            throw Wrong("the condition is nested too deeply");
        var token = Current;
        Condition part;
        switch (token.Text)
        {
            case "not":
                _at++;
                part = new Condition.Not(Part());
                break;
            case "(":
                _at++;
                part = Expression();
                Expect(")");
                break;
            case "any":
                _at++;
                Expect("of");
                part = new Condition.AtLeast(1, Items());
                break;
            case "all":
                _at++;
                Expect("of");
                var all = Items();
                part = new Condition.AtLeast(all.Count, all);
                break;
            case "at":
                part = AtLeast();
                break;
            case "denied":
                _at++;
                part = Denied();
                break;
            case "always":
                _at++;
                part = new Condition.Fixed("always", _ => true, []);
                break;
            case "something-reported":
                _at++;
                part = new Condition.Fixed("something-reported", facts => facts.SomethingReported, [Mention.OfAnything()]);
                break;
            default:
                part = Named();
                break;
        }
        _depth--;
        return part;
    }

    private Condition.AtLeast AtLeast()
    {
        _at++;
        Expect("least");
        var token = Current;
        if (!int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var needed) || needed < 1)
            throw Wrong($"a number is expected after 'at least', found {token}");
        _at++;
        Expect("of");
        var items = Items();
        return needed <= items.Count
            ? new Condition.AtLeast(needed, items)
            : throw new ConditionException(token.Column, $"at least {needed} are asked for, but the list has {items.Count}");
    }

    private List<Condition> Items()
    {
        Expect("(");
        var items = new List<Condition> { Expression() };
        while (Current.Text == ",")
        {
            _at++;
            items.Add(Expression());
        }
        Expect(")");
        return items;
    }

    private Condition.Fixed Denied()
    {
        var names = Current.Text == "(" ? Names() : [Next("a sign")];
        var places = names.Select(PlaceOfSign).ToArray();
        return new Condition.Fixed(
            $"denied ({string.Join(", ", names.Select(name => name.Text))})",
            facts => Array.TrueForAll(places, facts.Denied),
            [.. names.Select(name => Mention.OfSign(name.Text, helps: false))]);
    }

    private Condition Named()
    {
        var name = Next("a sign, a value or '('");
        if (_terms.TryGetValue(name.Text, out var term))
            return term;
        if (_schema.TryPlaceOfSign(name.Text, out var sign))
            return new Condition.Fixed(name.Text, facts => facts.Present(sign), [Mention.OfSign(name.Text)]);
        if (_schema.TryPlaceOfValue(name.Text, out var value))
            return Compared(name, value);
        throw new ConditionException(name.Column, $"'{name.Text}' is no sign, modifier, value or term{Nearest(name.Text)}");
    }

    private Condition.Fixed Compared(Token name, int value)
    {
        var operation = Current;
        _at++;
        switch (operation.Text)
        {
            case "is":
                Expect("known");
                return new Condition.Fixed($"{name.Text} is known", facts => facts.Known(value), [Mention.OfValue(name.Text, ulong.MaxValue)]);
            case "in" or "has" or "=" when !_schema.Values[value].IsNumber:
                var words = operation.Text == "in" ? Names() : [Next("a word")];
                var bits = words.Aggregate(0UL, (all, word) => all | BitOf(name, value, word));
                return new Condition.Fixed(name.Text, facts => facts.HasAny(value, bits), [Mention.OfValue(name.Text, bits)]);
            case ">=" or "<=" or ">" or "<" or "=" when _schema.Values[value].IsNumber:
                return WithNumber(name, value, operation);
            default:
                var known = _schema.Values[value].IsNumber ? "'>=', '<=', '>', '<', '=' or 'is known'" : "'in (...)', 'has' or 'is known'";
                throw new ConditionException(operation.Column, $"{known} is expected after '{name.Text}', found {operation}");
        }
    }

    private Condition.Fixed WithNumber(Token name, int value, Token operation)
    {
        var token = Current;
        if (!decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit))
            throw Wrong($"a number is expected after '{operation.Text}', found {token}");
        _at++;
        Func<decimal, bool> compare = operation.Text switch
        {
            ">=" => number => number >= limit,
            "<=" => number => number <= limit,
            ">" => number => number > limit,
            "<" => number => number < limit,
            _ => number => number == limit,
        };
        return new Condition.Fixed(name.Text, facts => facts.Number(value) is { } number && compare(number), [Mention.OfNumber(name.Text, compare)]);
    }

    private ulong BitOf(Token name, int value, Token word)
    {
        var bit = _schema.BitOf(value, word.Text);
        return bit != 0
            ? bit
            : throw new ConditionException(word.Column, $"'{name.Text}' has no word '{word.Text}'; it has {string.Join(", ", _schema.Values[value].Words)}");
    }

    private int PlaceOfSign(Token name) =>
        _schema.TryPlaceOfSign(name.Text, out var place)
            ? place
            : throw new ConditionException(name.Column, $"'{name.Text}' is no sign or modifier{Nearest(name.Text)}");

    private List<Token> Names()
    {
        Expect("(");
        var names = new List<Token> { Next("a word") };
        while (Current.Text == ",")
        {
            _at++;
            names.Add(Next("a word"));
        }
        Expect(")");
        return names;
    }

    private Token Next(string expected)
    {
        var token = Current;
        if (!token.IsWord || token.Text is "and" or "or" or "of" or "in" or "has" or "is")
            throw Wrong($"{expected} is expected, found {token}");
        _at++;
        return token;
    }

    private void Expect(string text)
    {
        if (Current.Text != text)
            throw Wrong($"'{text}' is expected, found {Current}");
        _at++;
    }

    private ConditionException Wrong(string message) => new(Current.Column, message);

    private string Nearest(string name)
    {
        var candidates = _schema.Signs.Select(sign => sign.Id).Concat(_schema.Values.Select(value => value.Id)).Concat(_terms.Keys);
        var near = candidates.FirstOrDefault(id => id.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(id, StringComparison.Ordinal)
            || id.Replace("-", "", StringComparison.Ordinal) == name.Replace("-", "", StringComparison.Ordinal));
        return near is null ? "" : $"; is '{near}' meant?";
    }
}
