namespace ZohoOAuth.Client.Primitives;

/// <summary>Deletes files that a killed process left, or that are no longer of use.</summary>
internal static class OldFiles
{
    /// <summary>
    /// Deletes files that were not written for this time. A file that cannot be deleted now stays until the next call. The names are compared here, because
    /// *.new also matches a.newer in .NET Framework, and not every system matches a pattern with two parts.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="start">The start of the names.</param>
    /// <param name="end">The end of the names.</param>
    /// <param name="age">The least age of a file.</param>
    internal static void Delete(string folder, string start, string end, TimeSpan age)
    {
        try
        {
            foreach (var left in Named(folder, start, end).Where(file => File.GetLastWriteTimeUtc(file) < DateTime.UtcNow - age))
            {
                DeleteOne(left);
            }
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // Another process deletes the files too, or the folder cannot be read.
        }
    }

    /// <summary>The files whose names start and end with these texts.</summary>
    internal static IEnumerable<string> Named(string folder, string start, string end) => Directory.EnumerateFiles(folder, "*" + end).Where(path =>
        Path.GetFileName(path) is var name
            && name.Length >= start.Length + end.Length
            && name.StartsWith(start, StringComparison.Ordinal)
            && name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static void DeleteOne(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // A program has it open. The other files must not wait for that.
        }
    }
}
