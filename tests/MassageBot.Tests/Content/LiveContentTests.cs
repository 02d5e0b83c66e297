using System.Net.Http.Json;
using System.Text.Json;
using MassageBot.Content;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.Content;

public sealed class LiveContentTests
{
    [Theory]
    [InlineData("dialogs/texts/en.yaml", "\n  : [broken\n", "en.yaml")]
    [InlineData("knowledge/en/parking-and-transport.md", "audience: [client", "parking-and-transport.md")]
    public async Task A_broken_edit_keeps_the_last_good_content_and_is_named_until_it_is_mended(string file, string addition, string named)
    {
        using var content = new ContentCopy();
        await using var clinic = await TestClinic.StartAsync(null, content.Settings);
        using var edits = new Edits(clinic);
        await using var talk = await DirectLineTalk.BeginAsync(clinic);

        var good = content.Break(file, addition, addition.Contains("audience", StringComparison.Ordinal) ? "audience: client" : null);
        await edits.UntilAsync(problems => problems > 0);

        Assert.NotEmpty(await talk.SayAsync("is it normal to be sore the day after?"));
        var ready = await ReadyAsync(clinic);
        Assert.Equal("Degraded", ready.GetProperty("status").GetString());
        Assert.Contains(named, ready.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(clinic.Log.Lines, line => line.Contains("MB1022", StringComparison.Ordinal));

        content.Write(file, good);
        await edits.UntilAsync(problems => problems == 0);

        Assert.Equal("Healthy", (await ReadyAsync(clinic)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_edited_sentence_is_served_without_a_restart()
    {
        using var content = new ContentCopy();
        await using var clinic = await TestClinic.StartAsync(null, content.Settings);
        using var edits = new Edits(clinic);
        await using var talk = await DirectLineTalk.BeginAsync(clinic);
        var texts = content.Break("dialogs/texts/en.yaml", "");
        var edited = texts.Replace("can't help with that", "cannot help there", StringComparison.Ordinal);
        Assert.NotEqual(texts, edited);

        content.Write("dialogs/texts/en.yaml", edited);
        await edits.UntilAsync(problems => problems == 0);

        Assert.Contains("cannot help there", (await talk.SayAsync("what's the weather"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_load_throws_the_last_good_content_stays()
    {
        var isBroken = false;
        var live = new LiveContent<string>("test", () => isBroken ? throw new InvalidOperationException("a reader's defect") : ("good", []));
        Assert.True(live.Reload());
        isBroken = true;

        Assert.False(live.Reload());

        Assert.Equal("good", live.Value);
        Assert.Contains("a reader's defect", Assert.Single(live.Problems).Message, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ReadyAsync(TestClinic clinic)
    {
        using var http = clinic.Http;
        using var response = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Waits for the loads that an edit causes.</summary>
    private sealed class Edits : IDisposable
    {
        private readonly SemaphoreSlim _loaded = new(0);
        private readonly DialogFolder _dialogs;
        private readonly KnowledgeSource _knowledge;

        public Edits(TestClinic clinic)
        {
            _dialogs = clinic.Services.GetRequiredService<DialogFolder>();
            _knowledge = clinic.Services.GetRequiredService<KnowledgeSource>();

            _dialogs.Live.Reloaded += Release;
            _knowledge.Live.Reloaded += Release;
        }

        public void Dispose()
        {
            _dialogs.Live.Reloaded -= Release;
            _knowledge.Live.Reloaded -= Release;
            _loaded.Dispose();
        }

        public async Task UntilAsync(Func<int, bool> isReached)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            do
            {
                await _loaded.WaitAsync(patience.Token);
            }
            while (!isReached(_dialogs.Live.Problems.Count + _knowledge.Live.Problems.Count));
        }

        private void Release() => _loaded.Release();
    }
}
