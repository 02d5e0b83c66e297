using System.Net;
using MassageBot.Content;
using MassageBot.Dialogs;
using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps;

/// <summary>Writes the small page on which a client ends the check-ins. It says nothing about whom it is for, nor about health.</summary>
internal sealed class StopPage(IDialogContent content, IClinicFacts facts, IOptions<ContentOptions> language)
{
    /// <summary>Asks, with the button that ends them.</summary>
    public string Ask() => Write(TextKeys.StopPageAsk, $"<form method=\"post\"><button>{Say(TextKeys.StopPageButton)}</button></form>");

    /// <summary>Says that they have ended.</summary>
    public string Ended() => Write(TextKeys.StopPageEnded);

    /// <summary>Says that the link is not whole, and what to do.</summary>
    public string Damaged() => Write(TextKeys.StopPageDamaged);

    private string Write(string key, string form = "") => $"""
        <!DOCTYPE html>
        <html lang="{WebUtility.HtmlEncode(language.Value.Language)}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Say(TextKeys.StopPageTitle)}</title>
        <style>body {"{"} font: 1.1em/1.5 sans-serif; max-width: 34em; margin: 15vh auto; padding: 0 1em {"}"} button {"{"} font: inherit; padding: .6em 1.2em {"}"}</style></head>
        <body><main><h1>{Say(TextKeys.StopPageTitle)}</h1><p>{Say(key)}</p>{form}</main></body>
        </html>

        """;

    private string Say(string key) => WebUtility.HtmlEncode(content.Current.Texts.Say(key, facts.Values));
}
