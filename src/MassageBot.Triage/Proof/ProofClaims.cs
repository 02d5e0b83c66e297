namespace MassageBot.Triage.Proof;

/// <summary>What is claimed of every path and of the table.</summary>
internal static class ProofClaims
{
    public const string EveryPathEnds = "every path ends";
    public const string NothingBelowDemand = "no path ends below what its answers demand";
    public const string NobodyUnscreened = "nobody is sent away below URGENT before both screens were answered (safeguarding and crisis rows that answer at once aside)";
    public const string AddingNeverLowers = "adding a sign never lowers a level";
    public const string EveryRuleFires = "every rule fires on some path";
    public const string EveryRuleHasALimit = "every rule has a counter-example just outside";
    public const string NoRuleIsShadowed = "no rule is shadowed";
    public const string EveryOptionLeadsOn = "every option of every question leads on";

    public static IReadOnlyList<string> All { get; } =
        [EveryPathEnds, NothingBelowDemand, NobodyUnscreened, AddingNeverLowers, EveryRuleFires, EveryRuleHasALimit, NoRuleIsShadowed, EveryOptionLeadsOn];
}
