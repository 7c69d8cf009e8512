using System.Runtime.InteropServices;

namespace ZohoOAuth.Client.Storage;

/// <summary>The folder for the module's own files: <c>$env:ZOHO_HOME</c>, or the user's local state folder.</summary>
internal sealed class ZohoHome
{
    internal const string Variable = "ZOHO_HOME";

    private readonly Func<string?> _variable;

    internal ZohoHome(Func<string?>? variable = null) =>
        _variable = variable ?? (() => Environment.GetEnvironmentVariable(Variable));

    /// <summary>The path of a subfolder. It is created with the first write.</summary>
    internal string Folder(string name) => Path.Combine(_variable() is { Length: > 0 } chosen ? Path.GetFullPath(chosen) : Default(), name);

    /// <summary>The user's default folder, without the environment variable.</summary>
    internal static string OfUser => Default();

    private static string Default()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ZohoOAuth");
        }

        // XDG Base Directory Specification: state that should persist between restarts.
        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        return Path.Combine(
            string.IsNullOrEmpty(state) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state") : state,
            "ZohoOAuth");
    }
}
