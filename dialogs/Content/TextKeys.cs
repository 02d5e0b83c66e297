namespace MassageBot.Dialogs;

/// <summary>The keys of the sentences that the dialogs use. A test checks that each is used and each exists.</summary>
public static class TextKeys
{
    public const string Welcome = "welcome";
    public const string EmergencyLine = "emergency.line";
    public const string EmergencyAgain = "emergency.again";
    public const string AnswerSource = "answer.source";
    public const string AnswerReviewed = "answer.reviewed";
    public const string AnswerOfferCheck = "answer.offer-check";
    public const string AnswerCheckButton = "answer.check-button";
    public const string SuggestIntro = "suggest.intro";
    public const string SuggestNone = "suggest.none";
    public const string NoAnswer = "no-answer.main";
    public const string NotUnderstood = "no-answer.not-understood";
    public const string NoAnswerPersonButton = "no-answer.person-button";
    public const string NoAnswerCheckButton = "no-answer.check-button";
    public const string EmptyMessage = "no-answer.empty";
    public const string AttachmentOnly = "no-answer.attachment";
    public const string TooLong = "no-answer.too-long";
    public const string TriageIntroAsked = "triage.intro-asked";
    public const string TriageIntro = "triage.intro";
    public const string TriageAboutOther = "triage.about-other";
    public const string TriageRetry = "triage.retry";
    public const string TriageTold = "triage.told";
    public const string TriageRetryNoted = "triage.retry-noted";
    public const string TriageRetryWhich = "triage.retry-which";
    public const string TriageRetrySession = "triage.retry-session";
    public const string TriageRetryScale = "triage.retry-scale";
    public const string TriageRetryAgain = "triage.retry-again";
    public const string TriageReadBack = "triage.read-back";
    public const string TriageReadBackYes = "triage.read-back-yes";
    public const string TriageChange = "triage.change";
    public const string TriageChangeSomething = "triage.change-something";
    public const string TriageChangeWords = "triage.change-words";
    public const string TriageChangeNothingWords = "triage.change-nothing-words";
    public const string TriageChangeWhat = "triage.change-what";
    public const string TriageUpdated = "triage.updated";
    public const string TriageBackToMessage = "triage.back-to-message";
    public const string Understood = "disposition.understood";
    public const string Unchanged = "disposition.unchanged";
    public const string Disclaimer = "disposition.disclaimer";
    public const string ChecklistHelp = "checklist-mode.help";
    public const string ChecklistNoAnswer = "checklist-mode.no-answer";
    public const string ChecklistOffer = "checklist-mode.offer";
    public const string ChecklistButton = "checklist-mode.button";
    public const string ChecklistWalkEnded = "checklist-mode.walk-ended";
    public const string EscalationSummaryOffer = "escalation.summary-offer";
    public const string EscalationSummary = "escalation.summary";
    public const string EscalationSummaryNothing = "escalation.summary-nothing";
    public const string EscalationConsent = "escalation.consent";
    public const string EscalationPerson = "escalation.person";
    public const string EscalationContact = "escalation.contact";
    public const string EscalationContactRetry = "escalation.contact-retry";
    public const string EscalationStored = "escalation.stored";
    public const string CheckInRetry = "aftercare.ask-retry";
    public const string CheckInNone = "aftercare.none-of-these";
    public const string CheckInAskMore = "aftercare.ask-more";
    public const string CheckInThanks = "aftercare.thanks";
    public const string CheckInStopped = "aftercare.stopped";
    public const string MailGreeting = "aftercare.mail-greeting";
    public const string MailGreetingNamed = "aftercare.mail-greeting-named";
    public const string MailIntro = "aftercare.mail-intro";
    public const string MailIntroReminder = "aftercare.mail-intro-reminder";
    public const string MailButton = "aftercare.mail-button";
    public const string MailEmergency = "aftercare.mail-emergency";
    public const string MailStop = "aftercare.mail-stop";
    public const string MailStopHere = "aftercare.mail-stop-here";
    public const string StopPageTitle = "aftercare.stop-page-title";
    public const string StopPageAsk = "aftercare.stop-page-ask";
    public const string StopPageButton = "aftercare.stop-page-button";
    public const string StopPageEnded = "aftercare.stop-page-ended";
    public const string StopPageDamaged = "aftercare.stop-page-damaged";
    public const string PersonJoined = "person.joined";
    public const string PersonSays = "person.says";
    public const string PersonLeft = "person.left";
    public const string PersonWithheld = "person.withheld";
    public const string EscalationDeclined = "escalation.declined";
    public const string EscalationNoContact = "escalation.no-contact";
    public const string Yes = "buttons.yes";
    public const string No = "buttons.no";
    public const string YesWords = "buttons.yes-words";
    public const string NoWords = "buttons.no-words";
    public const string NoContactWords = "escalation.no-contact-words";
    public const string YesNoRetry = "buttons.retry";
    public const string Stopped = "commands.stopped";
    public const string StartedOver = "commands.started-over";
    public const string NothingBefore = "commands.nothing-before";
    public const string ForgetAsk = "commands.forget-ask";
    public const string Forgotten = "commands.forgotten";
    public const string ForgetKept = "commands.forget-kept";
    public const string Help = "commands.help";
    public const string CrisisSafe = "crisis.safe";
    public const string CrisisSafeWords = "crisis.safe-words";
    public const string CrisisReminder = "crisis.reminder";
    public const string Error = "error.main";
    public const string ReadingCalls = "reading.calls";
    public const string ReadingDenials = "reading.denials";
    public const string ReadingAroundDenials = "reading.around-denials";
    public const string ReadingWholes = "reading.wholes";
    public const string ReadingAgreements = "reading.agreements";
    public const string ReadingAroundAgreements = "reading.around-agreements";
    public const string ReadingNegations = "reading.negations";
    public const string ReadingDoubts = "reading.doubts";
    public const string ReadingPuzzles = "reading.puzzles";
    public const string ReadingStrengths = "reading.strengths";
    public const string ReadingAroundDays = "reading.around-days";
    public const string ReadingSessions = "reading.sessions";
    public const string ReadingAroundSessions = "reading.around-sessions";
    public const string ReadingBeforeSessions = "reading.before-sessions";
    public const string ReadingJoiners = "reading.joiners";

    public static readonly IReadOnlyList<string> Required =
    [
        Welcome, EmergencyLine, EmergencyAgain, AnswerSource, AnswerReviewed, AnswerOfferCheck, AnswerCheckButton,
        SuggestIntro, SuggestNone, NoAnswer, NotUnderstood, NoAnswerPersonButton, NoAnswerCheckButton, EmptyMessage, AttachmentOnly, TooLong,
        TriageIntro, TriageIntroAsked, TriageAboutOther, TriageRetry, TriageTold, TriageRetryNoted, TriageRetryWhich, TriageRetrySession, TriageRetryScale, TriageRetryAgain, TriageReadBack,
        TriageReadBackYes, TriageChange, TriageChangeSomething, TriageChangeWords, TriageChangeNothingWords, TriageChangeWhat, TriageUpdated, TriageBackToMessage, Understood, Unchanged, Disclaimer,
        ChecklistHelp, ChecklistNoAnswer, ChecklistOffer, ChecklistButton, ChecklistWalkEnded,
        EscalationSummaryOffer, EscalationSummary, EscalationSummaryNothing, EscalationConsent, EscalationPerson,
        EscalationContact, EscalationContactRetry, EscalationStored, EscalationDeclined, EscalationNoContact,
        PersonJoined, PersonSays, PersonLeft, PersonWithheld,
        CheckInRetry, CheckInNone, CheckInAskMore, CheckInThanks, CheckInStopped,
        MailGreeting, MailGreetingNamed, MailIntro, MailIntroReminder, MailButton, MailEmergency, MailStop, MailStopHere,
        StopPageTitle, StopPageAsk, StopPageButton, StopPageEnded, StopPageDamaged,
        Yes, No, YesWords, NoWords, NoContactWords, YesNoRetry, Stopped, StartedOver, NothingBefore, ForgetAsk, Forgotten, ForgetKept, Help, CrisisSafe, CrisisSafeWords, CrisisReminder, Error,
        ReadingCalls, ReadingDenials, ReadingAroundDenials, ReadingWholes, ReadingAgreements, ReadingAroundAgreements, ReadingNegations, ReadingDoubts, ReadingPuzzles, ReadingStrengths,
        ReadingAroundDays, ReadingSessions, ReadingAroundSessions, ReadingBeforeSessions, ReadingJoiners,
    ];
}
