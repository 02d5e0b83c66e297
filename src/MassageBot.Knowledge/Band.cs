namespace MassageBot.Knowledge;

/// <summary>What the confidence of a search allows.</summary>
public enum Band
{
    /// <summary>Give the first entry as the answer.</summary>
    Answer,

    /// <summary>Offer the first entries as suggestions, with "none of these".</summary>
    Suggest,

    /// <summary>Say that the bot does not know.</summary>
    Refuse,
}
