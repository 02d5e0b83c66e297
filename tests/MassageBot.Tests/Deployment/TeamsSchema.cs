using System.Text.Json.Nodes;
using Json.Schema;

namespace MassageBot.Tests.Deployment;

/// <summary>The published schema of Teams' manifests, read from the file beside.</summary>
internal static class TeamsSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(Load);
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>Where a manifest breaks it; empty when it doesn't.</summary>
    public static IReadOnlyList<string> Faults(JsonNode manifest)
    {
        var results = Schema.Value.Evaluate(manifest, Options);
        return results.IsValid
            ? []
            : [.. from detail in results.Details where detail.Errors is not null from error in detail.Errors! select $"{detail.InstanceLocation}: {error.Key}: {error.Value}"];
    }

    // It calls itself a schema of draft 4, but uses "const", which came with draft 6; the validator knows drafts from 6 on.
    private static JsonSchema Load()
    {
        var schema = JsonNode.Parse(File.ReadAllText(RepositoryFiles.PathOf("tests", "MassageBot.Tests", "Deployment", "Schema", "MicrosoftTeams-1.30.schema.json")))!;
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
