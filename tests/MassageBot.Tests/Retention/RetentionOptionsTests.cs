using MassageBot.Retention;

namespace MassageBot.Tests.Retention;

public sealed class RetentionOptionsTests
{
    [Fact]
    public void What_ships_is_valid_and_removes_every_kind_some_day()
    {
        var options = new RetentionOptions();

        Assert.True(new RetentionOptionsValidator().Validate(null, options).Succeeded);
        var cuts = options.At(DateTimeOffset.UnixEpoch);
        Assert.All(
            [cuts.Conversations, cuts.Questions, cuts.Treatments, cuts.Cases, cuts.StaffMessages], cut => Assert.True(cut < DateTimeOffset.UnixEpoch));
        Assert.True(options.Enabled);
    }

    [Theory]
    [InlineData("29.23:59:59")]
    [InlineData("00:00:00")]
    [InlineData("-1.00:00:00")]
    [InlineData("8000.00:00:00")]
    public void A_time_that_would_remove_what_is_still_needed_is_refused(string kept)
    {
        var result = new RetentionOptionsValidator().Validate(null, new RetentionOptions { Treatments = TimeSpan.Parse(kept, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Contains("MB5601: Retention:Treatments", result.FailureMessage, StringComparison.Ordinal);
    }
}
