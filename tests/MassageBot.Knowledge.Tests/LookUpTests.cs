namespace MassageBot.Knowledge.Tests;

public class LookUpTests(ClinicKnowledge clinic) : IClassFixture<ClinicKnowledge>
{
    [Theory]
    [InlineData("cance")]
    [InlineData("cancelling")]
    [InlineData("move appoint")]
    public void Half_a_word_finds_the_entry_while_it_is_typed(string typed)
    {
        Assert.Equal("cancel", clinic.Knowledge.LookUp(typed)[0].Id);
    }

    [Fact]
    public void Staff_entries_show_to_staff_only()
    {
        Assert.Contains(clinic.Knowledge.LookUp("incident"), entry => entry.Id == "staff-incident");
        Assert.Empty(clinic.Knowledge.LookUp("incident", Audience.Client));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ?* ")]
    [InlineData("xyzzy")]
    [InlineData("field:value AND (")]
    public void What_matches_nothing_gives_nothing(string typed)
    {
        Assert.Empty(clinic.Knowledge.LookUp(typed));
    }

    [Fact]
    public void No_more_than_the_limit_comes_back()
    {
        Assert.Equal(3, clinic.Knowledge.LookUp("massage", limit: 3).Count);
    }
}
