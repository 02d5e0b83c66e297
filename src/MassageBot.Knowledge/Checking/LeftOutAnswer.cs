namespace MassageBot.Knowledge.Checking;

/// <summary>What a left-out phrasing would have got.</summary>
/// <param name="Phrasing">Number of the phrasing.</param>
/// <param name="Entry">Number of the entry found first.</param>
/// <param name="Nearest">Number of that entry's phrasing that is nearest.</param>
/// <param name="Confidence">Confidence in it.</param>
internal readonly record struct LeftOutAnswer(int Phrasing, int Entry, int Nearest, double Confidence);
