namespace ZohoOAuth.Client.Primitives;

/// <summary>Names of temporary files beside their targets. Only a rename in the same folder is one step.</summary>
internal static class TemporaryName
{
    /// <summary>The start of the names. It is the module's own, because the folder can be the user's.</summary>
    internal const string Prefix = ".zohooauth-";

    /// <summary>The longest path in Windows PowerShell: MAX_PATH without the final zero.</summary>
    private const int MaxPath = 259;

    /// <summary>A name of 8 and 3 characters. Windows creates no folder whose path leaves no place for that.</summary>
    private const int ShortName = 12;

    /// <summary>
    /// A new path in the folder. If the usual name does not fit there, the name is short. OldFiles does not find that name, because a file of the user
    /// could have it.
    /// </summary>
    internal static string In(string folder, string suffix)
    {
        var unique = Guid.NewGuid().ToString("N");
        var path = Path.Combine(folder, Prefix + unique + suffix);
        return path.Length <= MaxPath ? path : Path.Combine(folder, "." + unique.Substring(0, ShortName - 1 - suffix.Length) + suffix);
    }
}
