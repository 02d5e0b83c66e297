using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>What a conversation knows. Stored as plain JSON with the turn.</summary>
public sealed class ClinicConversation
{
    /// <summary>Whether the client was greeted; a channel may announce a member more than once.</summary>
    public bool Welcomed { get; set; }

    /// <summary>The walk through the questions, from the first symptom on.</summary>
    public TriageCase? Case { get; set; }

    /// <summary>Whether the walk came to its advice; a new symptom begins a new one.</summary>
    public bool WalkEnded { get; set; }

    /// <summary>The question that waits for its answer.</summary>
    public string? PendingQuestionId { get; set; }

    /// <summary>A message that waits for its answer until the first list of signs was passed with nothing ticked.</summary>
    public string? AnswerLater { get; set; }

    /// <summary>Whether the client agreed to what was read back.</summary>
    public bool ReadBackConfirmed { get; set; }

    /// <summary>The advice given last in this conversation.</summary>
    public GivenAdvice? Advice { get; set; }

    /// <summary>Whether the fixed checklist was shown: it holds everything below an emergency.</summary>
    public bool ChecklistShown { get; set; }

    /// <summary>Whether the emergency reminder was sent since the last emergency advice.</summary>
    public bool EmergencyReminded { get; set; }

    /// <summary>The entry answered last: context of a follow-up question.</summary>
    public string? PreviousEntryId { get; set; }

    /// <summary>Whether "are you safe right now?" waits for its answer.</summary>
    public bool SafetyAsked { get; set; }

    /// <summary>Entries offered by the message before; a choice among them is an answer.</summary>
    public IReadOnlyList<string> SuggestedEntryIds { get; set; } = [];

    /// <summary>The id of the message whose question they were offered for.</summary>
    public string? SuggestedFor { get; set; }

    /// <summary>Whether the hand-over that is going on was asked for by the client.</summary>
    public bool PersonAsked { get; set; }

    /// <summary>The check-in that is going on, or whose answer is being looked into.</summary>
    public CheckInState? CheckIn { get; set; }

    /// <summary>A check-in that came while something else was going on.</summary>
    public CheckInInvitation? WaitingCheckIn { get; set; }

    /// <summary>A treatment that the client tells of, as long as it is asked about.</summary>
    public ToldTreatment? Told { get; set; }

    /// <summary>Whether the client was ever asked after a treatment: then "stop" means that, too.</summary>
    public bool CheckInsKnown { get; set; }

    /// <summary>The case about which a person of the clinic holds the conversation; null while the bot does.</summary>
    public string? HeldCase { get; set; }

    /// <summary>Whether the question about erasing waits for its answer.</summary>
    public bool ForgetAsked { get; set; }

    // Not stored: the question that waits is looked at several times a turn, and worked out once of what it depends on.
    internal ((DialogContent Content, TriageCase? Case, string Id) AsOf, Question? Question)? Waiting { get; set; }

    /// <summary>Forgets the walk and its advice; the greeting stays.</summary>
    public void StartOver()
    {
        Case = null;
        WalkEnded = false;
        PendingQuestionId = null;
        AnswerLater = null;
        ReadBackConfirmed = false;
        Advice = null;
        ChecklistShown = false;
        EmergencyReminded = false;
        SafetyAsked = false;
        PreviousEntryId = null;
        SuggestedEntryIds = [];
        SuggestedFor = null;
        PersonAsked = false;
        HeldCase = null;
        CheckIn = null;
        WaitingCheckIn = null;
        Told = null;
        ForgetAsked = false;
    }
}
