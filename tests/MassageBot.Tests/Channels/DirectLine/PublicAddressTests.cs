using MassageBot.Channels.DirectLine;

namespace MassageBot.Tests.Channels.DirectLine;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://chat.clinic.example")]
    [InlineData("https://clinic.example/bot/")]
    [InlineData("http://localhost:3978")]
    [InlineData(null)]
    public void An_address_that_links_may_begin_with_is_taken(string? address) =>
        Assert.True(new DirectLineOptionsValidator().Validate(null, new DirectLineOptions { PublicAddress = address }).Succeeded);

    [Theory]
    [InlineData("http://chat.clinic.example")]
    [InlineData("chat.clinic.example")]
    [InlineData("https://chat.clinic.example/?a=b")]
    [InlineData("https://chat.clinic.example/#a")]
    [InlineData("ftp://chat.clinic.example")]
    [InlineData("")]
    public void One_over_which_a_clients_data_could_be_read_on_its_way_or_that_is_none_stops_the_start(string address) =>
        Assert.Contains("MB4004", new DirectLineOptionsValidator().Validate(null, new DirectLineOptions { PublicAddress = address }).FailureMessage, StringComparison.Ordinal);
}
