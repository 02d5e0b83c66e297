namespace MassageBot.Triage.Tests.Proof;

public sealed class OneMoreAnswerTests
{
    [Fact]
    public void One_more_answer_on_what_is_laid_out_says_the_same_as_all_of_them_anew()
    {
        var engine = TriageContent.Engine;
        var told = Facts.None.With("anticoagulant", Presence.Yes);
        List<Answer> before = [];
        var compared = 0;
        foreach (var question in TriageContent.Definition.Questions)
        {
            var laidOut = engine.TableOf(told, before);
            List<Answer> answers = [.. question.Options.Select(option => new Answer(question.Id, [option.Id]))];
            if (question.Kind == QuestionKind.Scale)
                answers.Add(new Answer(question.Id, [], 7));
            foreach (var answer in answers)
            {
                Assert.Equal(engine.TableOf(told, [.. before, answer]).ToFacts(), engine.TableWith(laidOut, answer).ToFacts());
                compared++;
            }
            Assert.Equal(engine.TableOf(told, before).ToFacts(), laidOut.ToFacts());
            before.Add(answers[^1]);
        }
        Assert.True(compared > 100);
    }
}
