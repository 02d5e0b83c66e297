using System.Globalization;

namespace MassageBot.Commands;

/// <summary>How far something is, in one line of a terminal that is written over; every tenth in lines of its own where the output goes to a file.</summary>
internal sealed class ProgressLine(TextWriter output, bool isTerminal)
{
    private const int Width = 40;
    private int _shown = -1;

    public void Show(double share)
    {
        var percent = (int)Math.Clamp(share * 100, 0, 100);
        if (percent == _shown || (!isTerminal && percent / 10 == _shown / 10 && _shown >= 0))
            return;
        _shown = percent;
        var bar = new string('#', percent * Width / 100).PadRight(Width, '.');
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{(isTerminal ? "\r" : "")}[{bar}] {percent,3} %{(isTerminal ? "" : "\n")}"));
    }

    public void End()
    {
        if (isTerminal && _shown >= 0)
            output.WriteLine();
    }
}
