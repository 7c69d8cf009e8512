namespace ZohoOAuth.Client.Primitives;

/// <summary>Deletes files that a killed process left, or that are no longer of use.</summary>
internal static class OldFiles
{
    /// <summary>Deletes files that were not written for this time. A file that cannot be deleted now stays until the next call.</summary>
    internal static void Delete(string folder, string pattern, TimeSpan age)
    {
        try
        {
            foreach (var left in Directory.EnumerateFiles(folder, pattern).Where(file => File.GetLastWriteTimeUtc(file) < DateTime.UtcNow - age))
            {
                File.Delete(left);
            }
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // Another process deletes the files too, or has one open.
        }
    }
}
