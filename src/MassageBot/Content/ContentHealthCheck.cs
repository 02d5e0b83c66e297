using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MassageBot.Content;

/// <summary>Degraded while an edit of the content could not be loaded; the last good content goes on being served.</summary>
internal sealed class ContentHealthCheck(DialogFolder dialogs, KnowledgeSource knowledge) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var problems = dialogs.Live.Problems.Concat(knowledge.Live.Problems).Select(p => p.ToString()).ToList();
        return Task.FromResult(problems.Count == 0
            ? HealthCheckResult.Healthy("All content is loaded.")
            : HealthCheckResult.Degraded($"MB1022: the last good content is served; {problems.Count} problem(s): " + string.Join(" | ", problems.Take(5))));
    }
}
