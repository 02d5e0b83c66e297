namespace MassageBot.Triage.Screening.Net;

/// <summary>From where on the scores of the second net count. They stand beside the weights, measured on sets that it never learnt from.</summary>
/// <param name="Doubt">The score of doubt from which it is in doubt; set for recall.</param>
/// <param name="DoubtQuestion">The same for a question of one sentence that names nobody.</param>
/// <param name="Sure">The danger score from which a sign may count as said; set for few false alarms.</param>
/// <param name="AskFirst">The danger score below which a hard sign that the phrases found is asked for before it counts as said.</param>
/// <param name="DoubtSign">The score from which a sign is asked for.</param>
/// <param name="CertainSign">The score from which a sign counts as said even beside one that the phrases found.</param>
/// <param name="SureSign">The score from which a sign counts as said, with the danger beyond <paramref name="Sure"/>.</param>
internal sealed record NetLimits(double Doubt, double DoubtQuestion, double Sure, double AskFirst, double DoubtSign, double SureSign, double CertainSign);
