using MassageBot.Escalations;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Teams;

/// <summary>Refuses a start with a setting of Teams that can't be meant: cases would go nowhere, or to nobody.</summary>
internal sealed class TeamsOptionsValidator(TimeProvider time) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var failures = new List<string>();
        CheckIds("Teams:Tenants", options.Tenants);
        CheckIds("Teams:Staff", options.Staff);
        CheckIds("Teams:Managers", options.Managers);
        CheckIds("Teams:Admins", options.Admins);
        CheckIds("Teams:Chain", options.Chain);
        CheckChannel("Teams:EscalationChannel", options.EscalationChannel);
        CheckChannel("Teams:ManagerChannel", options.ManagerChannel);
        if (!Uri.TryCreate(options.ServiceUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            failures.Add($"MB4072: Teams:ServiceUrl is '{options.ServiceUrl}'. Set it to an https address, or leave it out.");
        foreach (var (level, promise) in options.Promises.Where(pair => pair.Value < TimeSpan.FromMinutes(1) || pair.Value > TimeSpan.FromDays(14)))
            failures.Add($"MB4073: Teams:Promises:{level} is '{promise}'. Set it between 00:01:00 and 14.00:00:00.");
        if (options.ReminderInterval < TimeSpan.FromMinutes(1) || options.ReminderInterval > TimeSpan.FromDays(1))
            failures.Add($"MB4073: Teams:ReminderInterval is '{options.ReminderInterval}'. Set it between 00:01:00 and 1.00:00:00.");
        if (options.ExpireAfter < TimeSpan.FromHours(1) || options.ExpireAfter > TimeSpan.FromDays(90))
            failures.Add($"MB4073: Teams:ExpireAfter is '{options.ExpireAfter}'. Set it between 01:00:00 and 90.00:00:00.");
        if (StaffHours.Read(options, time.LocalTimeZone, out var problem) is null)
            failures.Add(problem!);
        CheckChannel("Teams:StaffTeam", options.StaffTeam);
        if (!options.IsOn && (options.EscalationChannel is not null || options.Staff.Count + options.Managers.Count + options.Admins.Count > 0))
            failures.Add("MB4074: Teams:Tenants is empty, but other settings of Teams are set. Name the organisation's tenant id, or leave all of them out.");
        if (options.IsOn && options.Chain.FirstOrDefault(id => !options.Staff.Concat(options.Managers).Concat(options.Admins).Contains(id, StringComparer.OrdinalIgnoreCase)) is { } stranger)
            failures.Add($"MB4075: Teams:Chain holds '{stranger}', who is in none of Teams:Staff, Teams:Managers and Teams:Admins. Add the id there, or take it out here.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void CheckIds(string key, IList<string> ids)
        {
            foreach (var id in ids.Where(id => !Guid.TryParse(id, out _)))
                failures.Add($"MB4070: {key} holds '{id}'. Write the object or tenant id of Microsoft Entra, such as 00000000-0000-0000-0000-000000000000.");
        }

        void CheckChannel(string key, string? id)
        {
            if (id is not null && (id.Length is 0 or > 500 || id.Any(char.IsWhiteSpace) || id.Contains(";messageid", StringComparison.OrdinalIgnoreCase)))
                failures.Add($"MB4071: {key} is '{id}'. Write the conversation id of the channel, such as 19:…@thread.tacv2, without ';messageid='.");
        }
    }
}
