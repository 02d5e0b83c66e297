namespace MassageBot.Triage.Screening;

/// <summary>Whose complaint a mention is.</summary>
internal enum Subject
{
    /// <summary>Nobody is named.</summary>
    Nobody,

    /// <summary>The writer.</summary>
    Writer,

    /// <summary>Someone the writer knows and writes about.</summary>
    Other,

    /// <summary>Someone, a woman, people.</summary>
    Vague,

    /// <summary>A pet.</summary>
    Animal,
}
