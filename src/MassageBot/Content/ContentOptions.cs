namespace MassageBot.Content;

/// <summary>Where the reviewed content lies (section `Content`). Relative paths are taken from the program's own folder.</summary>
internal sealed class ContentOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Content";

    /// <summary>Folder of questions, rules and sentences.</summary>
    public string Dialogs { get; set; } = "dialogs";

    /// <summary>Folder of knowledge entries.</summary>
    public string Knowledge { get; set; } = "knowledge";

    /// <summary>Language of the content: the `xx` of `knowledge/xx` and of `texts/*.xx.yaml`.</summary>
    public string Language { get; set; } = "en";

    /// <summary>How long the folders must be quiet before an edit is loaded, so that a half-saved set of files isn't.</summary>
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Whether the weights of the knowledge base are fitted to its content beside the running program.</summary>
    public bool FitKnowledge { get; set; } = true;

    /// <summary>How long after the start that is begun.</summary>
    public TimeSpan FitDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A path as configured, made absolute.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path, AppContext.BaseDirectory);
}
