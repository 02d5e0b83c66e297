namespace MassageBot.Storage;

/// <summary>Everything of after-care that is kept about a client.</summary>
/// <param name="ClientId">The client's row.</param>
/// <param name="Client">Who they are.</param>
/// <param name="Consents">What they agreed to and took back, in order.</param>
/// <param name="Treatments">Their treatments, in order.</param>
/// <param name="CheckIns">Their check-ins, in order.</param>
public sealed record CareFile(
    long ClientId, CareClient Client, IReadOnlyList<ConsentEntry> Consents, IReadOnlyList<TreatmentRecord> Treatments, IReadOnlyList<CheckInRecord> CheckIns);
