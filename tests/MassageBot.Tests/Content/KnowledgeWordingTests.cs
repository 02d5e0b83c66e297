using MassageBot.Dialogs;
using MassageBot.Knowledge;

namespace MassageBot.Tests.Content;

/// <summary>The answers from the knowledge folder, held to the wording of the dialogs.</summary>
public sealed class KnowledgeWordingTests
{
    private static readonly IReadOnlyList<Entry> ForClients = Read();

    [Fact]
    public void Every_answer_reads_at_grade_eight_or_below()
    {
        Assert.Equal([], ForClients.Where(entry => Readability.Grade(entry.Text) > WordingCheck.HighestGrade)
            .Select(entry => FormattableString.Invariant($"{entry.Id}: {Readability.Grade(entry.Text):F1}")));
    }

    [Fact]
    public void No_answer_holds_words_that_no_client_may_read_except_where_it_refutes_them()
    {
        var path = RepositoryFiles.PathOf("dialogs", "texts", "wording.en.yaml");
        var never = ForbiddenWords.Load([new MassageBot.Triage.ContentFile(path, File.ReadAllText(path))], []);

        var found = from entry in ForClients
                    from sentence in Readability.Sentences(entry.Text).Select(s => s.Text).Append(entry.Question)
                    let words = ForbiddenWords.BareWords(sentence)
                    from phrase in never
                    where phrase.IsIn(words)
                    select $"{entry.Id}: {phrase.Written}";

        Assert.Equal(["flu-like-after: detox*", "healing-crisis: healing crisis", "massage-toxins: toxin*"], found.Distinct());
    }

    private static IReadOnlyList<Entry> Read()
    {
        var knowledge = KnowledgeBase.Build(KnowledgeFolder.Read(RepositoryFiles.PathOf("knowledge")), new KnowledgeOptions { FitOnBuild = false }, out _);
        return [.. knowledge!.Entries.Where(entry => entry.IsFor(Audience.Client))];
    }
}
