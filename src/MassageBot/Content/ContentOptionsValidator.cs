using Microsoft.Extensions.Options;

namespace MassageBot.Content;

/// <summary>Refuses a start when a content folder isn't there.</summary>
internal sealed class ContentOptionsValidator : IValidateOptions<ContentOptions>
{
    public ValidateOptionsResult Validate(string? name, ContentOptions options)
    {
        var failures = new List<string>();
        Check("Content:Dialogs", options.Dialogs);
        Check("Content:Knowledge", options.Knowledge);
        if (options.SettleTime < TimeSpan.Zero || options.SettleTime > TimeSpan.FromSeconds(10))
            failures.Add($"MB1012: Content:SettleTime is '{options.SettleTime}'. Set it between 00:00:00 and 00:00:10.");
        if (options.FitDelay < TimeSpan.Zero || options.FitDelay > TimeSpan.FromHours(1))
            failures.Add($"MB1012: Content:FitDelay is '{options.FitDelay}'. Set it between 00:00:00 and 01:00:00.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Check(string key, string path)
        {
            var full = ContentOptions.Resolve(path);
            if (!Directory.Exists(full))
                failures.Add($"MB1011: {key} is '{path}', but there is no folder {full}. Set it to the folder that holds the content.");
        }
    }
}
