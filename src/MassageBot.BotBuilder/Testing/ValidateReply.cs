using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Checks a reply against what is expected; throws if it differs.</summary>
/// <param name="expected">What is expected.</param>
/// <param name="actual">What the bot sent.</param>
public delegate void ValidateReply(IActivity expected, IActivity actual);
