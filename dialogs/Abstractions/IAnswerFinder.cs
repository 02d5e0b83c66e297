namespace MassageBot.Dialogs;

/// <summary>Finds the reviewed answer to a free-text question. Owned by the dialogs, supplied by the program.</summary>
public interface IAnswerFinder
{
    /// <summary>Looks a question up; never throws on any text.</summary>
    FoundAnswer Find(AnswerQuery query);

    /// <summary>One entry by its id, or null when it is unknown or not served to this audience.</summary>
    AnswerEntry? Get(string entryId, bool forStaff);
}
