namespace MassageBot.Triage.Conditions;

/// <summary>A word, number, bracket, comma or comparison of a condition; an empty text marks its end.</summary>
/// <param name="Text">As written.</param>
/// <param name="Column">Where it begins, counted from 1.</param>
internal readonly record struct Token(string Text, int Column)
{
    public bool IsEnd => Text.Length == 0;

    public bool IsWord => Text.Length > 0 && char.IsAsciiLetter(Text[0]);



    public override string ToString() => IsEnd ? "the end" : $"'{Text}'";
}
