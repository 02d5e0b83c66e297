namespace MassageBot.Storage.Tests.Contract;

public abstract class QuestionLogContract : StorageContract
{
    [Fact]
    public async Task Questions_are_listed_by_band_the_latest_first()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), [], [], [new QuestionLogged("how long am I sore", "suggestions", ["soreness", "bruising"], Now)]);
        await CommitAsync(await AcceptAndTakeAsync("b"), [], [], [new QuestionLogged("do you do dogs", "none", [], Now)]);

        var all = await Storage.Questions.ListAsync(null, 10, CancellationToken.None);
        var unanswered = await Storage.Questions.ListAsync("none", 10, CancellationToken.None);

        Assert.Equal(["do you do dogs", "how long am I sore"], all.Select(question => question.Text));
        Assert.Equal((Chat, "suggestions", Now), (all[1].Conversation, all[1].Band, all[1].At));
        Assert.Equal(["soreness", "bruising"], all[1].EntryIds);
        Assert.Equal("do you do dogs", Assert.Single(unanswered).Text);
        Assert.Single(await Storage.Questions.ListAsync(null, 1, CancellationToken.None));
    }
}
