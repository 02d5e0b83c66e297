using MassageBot.Storage;

namespace MassageBot.Commands;

/// <summary>Versions before choices were kept logged the button "none of these" as if it were a question.</summary>
internal static class KeptButton
{
    public static bool Is(LoggedQuestion question, string noneOfThese) =>
        question.IsFromBeforeChoices && string.Equals(question.Text.Trim(), noneOfThese, StringComparison.OrdinalIgnoreCase);
}
