namespace MassageBot.Doctor;

/// <summary>An address as it may be printed: user names, passwords and keys in addresses are for nobody's screen.</summary>
internal static class ShownAddress
{
    public static string Of(Uri address) => address.IsAbsoluteUri
        ? new UriBuilder(address) { UserName = "", Password = "", Query = "", Fragment = "" }.Uri.AbsoluteUri
        : address.OriginalString.Split('?', '#')[0];

    /// <summary>The address somebody wrote; as it is when it is none.</summary>
    public static string Of(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) ? Of(uri) : address.Split('@')[^1].Split('?', '#')[0];
}
