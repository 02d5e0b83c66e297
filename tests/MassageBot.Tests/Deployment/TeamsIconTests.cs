using System.Globalization;

namespace MassageBot.Tests.Deployment;

public sealed class TeamsIconTests
{
    private const int Margin = 48;

    [Fact]
    public void The_colour_icon_is_192_pixels_wide_on_the_accent_colour_and_drawn_in_the_middle()
    {
        var icon = PngPixels.Read(Path.Combine(TeamsApp.Template, "color.png"));
        var accent = (string)TeamsApp.Manifest()["accentColor"]!;
        var ground = (Part(1), Part(3), Part(5), byte.MaxValue);

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        var drawn = from y in Enumerable.Range(0, 192) from x in Enumerable.Range(0, 192) where icon[x, y] != ground select (x, y);
        Assert.NotEmpty(drawn);
        Assert.All(drawn, pixel =>
        {
            Assert.InRange(pixel.x, Margin, 191 - Margin);
            Assert.InRange(pixel.y, Margin, 191 - Margin);
        });

        byte Part(int at) => byte.Parse(accent.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_outline_icon_is_32_pixels_wide_and_white_on_a_transparent_ground()
    {
        var icon = PngPixels.Read(Path.Combine(TeamsApp.Template, "outline.png"));
        var seen = icon.All.Where(pixel => pixel.Opacity > 0).ToList();

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(seen, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(seen.Count, 100, 500);
        Assert.Contains(seen, pixel => pixel.Opacity == 255);
    }
}
