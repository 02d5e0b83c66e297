using MassageBot.Dialogs;
using Microsoft.Extensions.Options;

namespace MassageBot.Clinic;

/// <summary>The configured mode. Read once: it must not change between two sentences.</summary>
internal sealed class ConfiguredTriageMode(IOptions<TriageOptions> options) : ITriageMode
{
    public TriageMode Current { get; } = Enum.Parse<TriageMode>(options.Value.Mode, ignoreCase: true);
}
