using MassageBot.Dialogs;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps;

/// <summary>
/// Imports a file: all of it or nothing. It is read twice: once to find everything that is wrong, and, when nothing is, once more to add it in one
/// transaction. Neither time is it held in memory.
/// </summary>
internal sealed class TreatmentImport(
    ITreatmentStore store, TreatmentPlanning planning, IDialogContent content, IOptions<FollowUpOptions> options, TimeProvider time)
{
    /// <exception cref="TreatmentFileException">The file as a whole can't be read.</exception>
    public async Task<ImportReport> RunAsync(string path, bool isTrial, Action<double> progress, CancellationToken cancellationToken)
    {
        var file = new TreatmentFile(path);
        var (lines, rejected) = Check(file, progress, cancellationToken);
        if (rejected.Count > 0 || isTrial)
            return new ImportReport(lines.Count, 0, 0, rejected);
        var result = await store.ImportAsync(Treatments(file, progress).Select(planning.Plan), cancellationToken);
        return new ImportReport(lines.Count, result.Added, result.Known, [.. result.Differing.Select(id => new RejectedLine(
            lines[id], new FieldProblem(FieldNames.Csv.Id, "MB5306", "belongs to another treatment already; give each treatment an id of its own")))]);
    }

    private (Dictionary<string, int> Lines, List<RejectedLine> Rejected) Check(TreatmentFile file, Action<double> progress, CancellationToken cancellationToken)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var rejected = new List<RejectedLine>();
        var reader = Reader();
        double length = Math.Max(1, file.Length);
        foreach (var line in file.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress(line.Position / length / 2);
            if (line.Problem is { } problem)
            {
                rejected.Add(new RejectedLine(line.Number, problem));
                continue;
            }

            var (treatment, problems) = reader.Read(line.Draft!);
            rejected.AddRange(problems.Select(wrong => new RejectedLine(line.Number, wrong)));
            if (treatment is not null && !lines.TryAdd(treatment.ExternalId, line.Number))
                rejected.Add(new RejectedLine(line.Number, new FieldProblem(FieldNames.Csv.Id, "MB5305", FormattableString.Invariant($"stands in line {lines[treatment.ExternalId]} already"))));
        }

        return (lines, rejected);
    }

    private IEnumerable<NewTreatment> Treatments(TreatmentFile file, Action<double> progress)
    {
        var reader = Reader();
        double length = Math.Max(1, file.Length);
        foreach (var line in file.Read())
        {
            progress(0.5 + line.Position / length / 2);

            // Nothing was wrong a moment ago; if somebody changed the file since, the transaction takes everything back.
            yield return (line.Draft is null ? null : reader.Read(line.Draft).Treatment)
                ?? throw new TreatmentFileException(FormattableString.Invariant($"MB5308: the file was changed while it was read, at line {line.Number}. Nothing was imported; do it again."));
        }
    }

    private TreatmentReader Reader() => new(FieldNames.Csv, content.Current.Care, options.Value.TimeZone, time.GetUtcNow());
}
