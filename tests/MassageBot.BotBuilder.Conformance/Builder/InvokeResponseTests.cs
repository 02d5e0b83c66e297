using Microsoft.Bot.Builder;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>The answer to an invoke.</summary>
public class InvokeResponseTests
{
    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(204, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(501, false)]
    public void Success_is_a_status_of_200_to_299(int status, bool expected) =>
        Assert.Equal(expected, new InvokeResponse { Status = status }.IsSuccessStatusCode());
}
