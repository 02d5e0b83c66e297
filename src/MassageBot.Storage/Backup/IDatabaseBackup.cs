namespace MassageBot.Storage;

/// <summary>Copies of the whole database in one file, made while the program runs, and put back when it doesn't.</summary>
public interface IDatabaseBackup
{
    /// <summary>
    /// Copies the database as it is at this moment into a new file, checks the copy, and gives it the name only when it is whole.
    /// Others may go on writing meanwhile.
    /// </summary>
    /// <param name="file">The file to make; there must be none of this name.</param>
    /// <exception cref="StorageException">There is no database, the file can't be made, or the copy is not whole.</exception>
    BackupReport Backup(string file);

    /// <summary>Checks a backup and puts it where the database belongs, when there is none there.</summary>
    /// <param name="file">The backup; it stays as it is.</param>
    /// <exception cref="StorageException">The backup is damaged or of another program, or there is a database already.</exception>
    BackupReport Restore(string file);
}
