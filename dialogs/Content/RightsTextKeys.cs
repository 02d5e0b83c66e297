namespace MassageBot.Dialogs;

/// <summary>The keys of the sentences about what is kept about a client. A test checks that each is used and each exists.</summary>
public static class RightsTextKeys
{
    public const string Kept = "rights.kept";
    public const string Nothing = "rights.nothing";
    public const string ContactName = "rights.contact-name";
    public const string ContactEmail = "rights.contact-email";
    public const string ContactPhone = "rights.contact-phone";
    public const string ContactLeft = "rights.contact-left";
    public const string Copy = "rights.copy";
    public const string CopyElsewhere = "rights.copy-elsewhere";
    public const string Receipt = "rights.receipt";

    public static readonly IReadOnlyList<string> Required =
        [Kept, Nothing, ContactName, ContactEmail, ContactPhone, ContactLeft, Copy, CopyElsewhere, Receipt];
}
