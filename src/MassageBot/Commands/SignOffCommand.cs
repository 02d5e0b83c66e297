using MassageBot.Clinic;
using MassageBot.Content;
using Microsoft.Extensions.Options;

namespace MassageBot.Commands;

/// <summary>`check --sign-off`: lists what still waits for a clinician, and when the emergency numbers were checked.</summary>
internal static class SignOffCommand
{
    public static Task<int> RunAsync(IReadOnlyList<string> settings) => CheckedContent.RunAsync(settings, async services =>
    {
        var options = services.GetRequiredService<IOptions<ContentOptions>>().Value;
        var items = SignOffItems.Of(services.GetRequiredService<DialogFolder>().Live.Value, options)
            .Concat(SignOffItems.Of(services.GetRequiredService<KnowledgeSource>().Live.Value, options));
        var numbers = services.GetRequiredService<IConfiguration>().GetSection(SafetyNumbers.Section).GetChildren()
            .Select(country => (country.Key, country.Get<SafetyNumbers>() ?? new SafetyNumbers()));
        foreach (var line in SignOffText.Lines([.. items], [.. numbers]))
            await Console.Out.WriteLineAsync(line);
        return 0;
    });
}
