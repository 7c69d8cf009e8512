using System.Runtime.InteropServices;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>The folder for the module's own files: <c>$env:ZOHO_HOME</c>, or the user's local state folder.</summary>
internal sealed class ZohoHome
{
    internal const string Variable = "ZOHO_HOME";

    /// <summary>XDG Base Directory Specification: the folder for state that should persist between restarts.</summary>
    internal const string StateVariable = "XDG_STATE_HOME";

    private readonly Func<string?> _variable;

    internal ZohoHome(Func<string?>? variable = null) =>
        _variable = variable ?? (() => Environment.GetEnvironmentVariable(Variable));

    /// <summary>
    /// The path of a subfolder. It is created with the first write. Throws InvalidInput when another user can change the files in it, as ssh does. The
    /// home itself may be a link, because the user chose it. A link inside it is not followed.
    /// </summary>
    internal string Folder(string name)
    {
        var home = _variable() is { Length: > 0 } chosen ? Path.GetFullPath(chosen) : Default();
        var folder = Path.Combine(home, name);
        RequireOwn(Followed(home));
        if (name.Length > 0)
        {
            RequireOwn(folder);
        }

        return folder;
    }

    /// <summary>The user's default folder, without the environment variable.</summary>
    internal static string OfUser => Default();

    private static void RequireOwn(string folder)
    {
        if (FileOwnership.ProblemOf(folder) is { } problem)
        {
            throw ZohoErrors.InvalidInput(
                Variable,
                $"The folder {folder} is not used, because {problem}.",
                $"Run {(RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "icacls" : "chown and chmod go-w")} on the folder, so that it is yours and only "
                    + "you can write to it. Or set $env:ZOHO_HOME to another folder, on a disk that keeps permissions.");
        }
    }

    private static string Followed(string home)
    {
        try
        {
            return Poly.FinalTarget(home);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return home;
        }
    }

    private static string Default()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return Under(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ZohoOAuth");
        }

        var state = Environment.GetEnvironmentVariable(StateVariable);
        return string.IsNullOrEmpty(state)
            ? Under(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Path.Combine(".local", "state", "ZohoOAuth"))
            : Under(state, "ZohoOAuth");
    }

    /// <summary>A folder of the user's profile. The profile of a service can have none, and the current folder must not take its place.</summary>
    internal static string Under(string folder, string name) => folder.Length > 0
        ? Path.Combine(folder, name)
        : throw ZohoErrors.InvalidInput(
            Variable,
            "This user has no folder for the data of programs, so the module has no place for its files.",
            "Choose a folder that only this user can write to, and set $env:ZOHO_HOME to its full path. Then run the command again.");
}
