using MassageBot.Storage;

namespace MassageBot.Faults.Checking;

/// <summary>Counts timers: each check-in planned once, handed over once, reminded of once.</summary>
internal sealed class TimerCheck(IConversationStore conversations, ICheckInStore checkIns, Findings findings)
{
    private IReadOnlyList<string>? _first;

    /// <summary>Check-ins that were said to their clients.</summary>
    public int Asked { get; private set; }

    /// <summary>Reminders that were said.</summary>
    public int Reminded { get; private set; }

    /// <summary>Check-ins of the treatments that the practice software told of.</summary>
    public int Planned { get; private set; }

    /// <summary>Checks a client who was asked and reminded.</summary>
    public async Task CheckAsync(ConversationKey conversation, string treatment)
    {
        var kept = await checkIns.ListOfTreatmentAsync(treatment, CancellationToken.None);
        findings.Unless(kept.Count == 1, "check-in that is not there once", treatment);
        if (kept.Count == 0)
            return;
        Asked += kept[0].HandedAt is null ? 0 : 1;
        Reminded += kept[0].RemindedAt is null ? 0 : 1;
        findings.Unless(kept[0].HandedAt is not null, "check-in that was never handed over", treatment);
        findings.Unless(kept[0].RemindedAt is not null, "reminder that never went out", treatment);

        // Opening, first question and reminder, each client the same, nothing twice.
        var words = (await StoredTalk.ReadAsync(conversations, conversation)).Words;
        _first ??= words;
        findings.Unless(words.Count > 1 && words.SequenceEqual(_first), "client who was asked otherwise than the others", treatment);
    }

    /// <summary>Checks a treatment of the practice software: the plan's steps, each once.</summary>
    public async Task CheckAsync(string treatment)
    {
        var steps = (await checkIns.ListOfTreatmentAsync(treatment, CancellationToken.None)).Select(checkIn => checkIn.Step).ToList();
        Planned += steps.Count;
        findings.Unless(steps.Count > 0, "treatment that was told and is not there", treatment);
        findings.Unless(steps.Count == steps.Distinct().Count(), "check-in that was planned twice", treatment);
    }
}
