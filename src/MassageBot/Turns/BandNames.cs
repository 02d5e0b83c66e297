using MassageBot.Dialogs;

namespace MassageBot.Turns;

/// <summary>The bands as they stand in the database.</summary>
internal static class BandNames
{
    public const string Answer = "answer";
    public const string Suggest = "suggest";
    public const string Refuse = "refuse";

    public static string Of(AnswerBand band) => band switch
    {
        AnswerBand.Answer => Answer,
        AnswerBand.Suggest => Suggest,
        _ => Refuse,
    };
}
