using System.Globalization;
using System.Net;
using System.Text;

namespace MassageBot.Browser.Tests.Hosting;

/// <summary>A clinic's website on a host of its own: one page with one script tag.</summary>
internal sealed class OtherWebsite : IDisposable
{
    private readonly HttpListener _listener = new();
    private byte[] _page = [];

    public OtherWebsite()
    {
        // "localhost" is another origin than the server's 127.0.0.1.
        Origin = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{RunningServer.FreePort()}");
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Origin { get; }

    /// <summary>Puts the chat of this server on the page.</summary>
    public void Embed(RunningServer server) => _page = Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=en><title>Clinic</title><body><h1>Clinic</h1><script src=\"{server.Address}widget/massagebot.js\" defer></script></body></html>");

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.OutputStream.WriteAsync(_page);
            context.Response.Close();
        }
    }
}
