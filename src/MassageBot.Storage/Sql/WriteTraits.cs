namespace MassageBot.Storage.Sql;

[Flags]
internal enum WriteTraits
{
    None = 0,

    /// <summary>Need not survive a power cut, only a crash of the process: a group of such jobs alone does not wait for the disk.</summary>
    Relaxed = 1,

    /// <summary>Moves the write-ahead log into the file and empties it, so that erased text is not left behind there.</summary>
    EmptyLog = 2,
}
