namespace MassageBot.Dialogs;

/// <summary>The keys of the sentences that staff read. A test checks that each is used and each exists.</summary>
public static class StaffTextKeys
{
    public const string Welcome = "staff.welcome";
    public const string NotAllowed = "staff.not-allowed";
    public const string ForeignTenant = "staff.foreign-tenant";
    public const string NoAnswer = "staff.no-answer";
    public const string NoEntry = "staff.no-entry";
    public const string HelpTitle = "staff.help-title";
    public const string Help = "staff.help";
    public const string AnswerEntry = "staff.answer.entry";
    public const string AnswerSources = "staff.answer.sources";
    public const string AnswerReviewed = "staff.answer.reviewed";
    public const string AnswerWhy = "staff.answer.why";
    public const string AnswerWhyLine = "staff.answer.why-line";
    public const string CaseTitle = "staff.case.title";
    public const string CaseSummary = "staff.case.summary";
    public const string CaseNotRescuer = "staff.case.not-rescuer";
    public const string CaseStatus = "staff.case.status";
    public const string CaseNumber = "staff.case.number";
    public const string CaseOpened = "staff.case.opened";
    public const string CasePromised = "staff.case.promised";
    public const string CaseRoute = "staff.case.route";
    public const string CaseRules = "staff.case.rules";
    public const string CaseContact = "staff.case.contact";
    public const string CaseNothingShared = "staff.case.nothing-shared";
    public const string CaseNoteLine = "staff.case.note-line";
    public const string CaseAnswerLine = "staff.case.answer-line";
    public const string CaseAnswerPlaceholder = "staff.case.answer-placeholder";
    public const string CaseNotePlaceholder = "staff.case.note-placeholder";
    public const string CaseSaid = "staff.case.said";
    public const string CaseSaidNothing = "staff.case.said-nothing";
    public const string ClientGone = "staff.case.client-gone";
    public const string CannotAnswer = "staff.case.cannot-answer";
    public const string CaseUnknown = "staff.case.unknown";
    public const string CaseOverdue = "staff.case.overdue";
    public const string CaseOverdueAlone = "staff.case.overdue-alone";
    public const string CaseChainUnknown = "staff.case.chain-unknown";
    public const string NoteEmpty = "staff.case.note-empty";
    public const string CardForeign = "staff.case.card-foreign";
    public const string CardOutdated = "staff.case.card-outdated";
    public const string StatusOpen = "staff.status.open";
    public const string StatusClaimed = "staff.status.claimed";
    public const string StatusResolved = "staff.status.resolved";
    public const string StatusExpired = "staff.status.expired";
    public const string StatusReopened = "staff.status.reopened";
    public const string ButtonClaim = "staff.buttons.claim";
    public const string ButtonResolve = "staff.buttons.resolve";
    public const string ButtonReopen = "staff.buttons.reopen";
    public const string ButtonNote = "staff.buttons.note";
    public const string ButtonAnswer = "staff.buttons.answer";
    public const string ButtonHandBack = "staff.buttons.hand-back";
    public const string CasesTitle = "staff.cases.title";
    public const string CasesNone = "staff.cases.none";
    public const string CasesLine = "staff.cases.line";
    public const string CheckInsTitle = "staff.check-ins.title";
    public const string CheckInsNone = "staff.check-ins.none";
    public const string CheckInsLine = "staff.check-ins.line";
    public const string CheckInsMore = "staff.check-ins.more";
    public const string CheckInAnswered = "staff.check-ins.answered";
    public const string CheckInPlanned = "staff.check-ins.planned";
    public const string CheckInSent = "staff.check-ins.sent";
    public const string CheckInNotSent = "staff.check-ins.not-sent";
    public const string StatsTitle = "staff.stats.title";
    public const string StatsQuestions = "staff.stats.questions";
    public const string StatsRefusals = "staff.stats.refusals";
    public const string StatsEscalations = "staff.stats.escalations";
    public const string StatsLevels = "staff.stats.levels";
    public const string StatsClaimed = "staff.stats.claimed";
    public const string StatsMedian = "staff.stats.median";
    public const string StatsLongest = "staff.stats.longest";

    public static readonly IReadOnlyList<string> Required =
    [
        Welcome, NotAllowed, ForeignTenant, NoAnswer, NoEntry, HelpTitle, Help, AnswerEntry, AnswerSources, AnswerReviewed, AnswerWhy, AnswerWhyLine,
        CaseSaid, CaseSaidNothing, ClientGone, CannotAnswer, ButtonAnswer, ButtonHandBack, CaseTitle, CaseSummary, CaseNotRescuer, CaseStatus, CaseNumber, CaseOpened, CasePromised, CaseRoute, CaseRules, CaseContact,
        CaseNothingShared, CaseNoteLine, CaseAnswerLine, CaseAnswerPlaceholder, CaseNotePlaceholder, CaseUnknown, CaseOverdue, CaseOverdueAlone, CaseChainUnknown, NoteEmpty, CardForeign, CardOutdated,
        StatusOpen, StatusClaimed, StatusResolved, StatusExpired, StatusReopened, ButtonClaim, ButtonResolve, ButtonReopen, ButtonNote, CasesTitle,
        CasesNone, CasesLine, CheckInsTitle, CheckInsNone, CheckInsLine, CheckInsMore, CheckInAnswered, CheckInPlanned, CheckInSent, CheckInNotSent,
        StatsTitle, StatsQuestions, StatsRefusals, StatsEscalations, StatsLevels, StatsClaimed, StatsMedian, StatsLongest,
    ];
}
