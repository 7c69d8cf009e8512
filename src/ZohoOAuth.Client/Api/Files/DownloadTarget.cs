using System.Runtime.InteropServices;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>The file that a download creates or replaces.</summary>
internal static class DownloadTarget
{
    /// <summary>
    /// The path, or the file that its symbolic link leads to, so that the link remains. Throws InvalidInput, before anything is downloaded, for what
    /// cannot be replaced: a device, a pipe, a name that Windows does not allow, or a file that another program has open there.
    /// </summary>
    internal static async Task<string> ResolveAsync(string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        var target = Resolve(path);
        try
        {
            await FileReplacement.RequirePossibleAsync(target, clock, cancellationToken).ConfigureAwait(false);
            return target;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw Invalid(error.Message, error, "Close the program that has the file open, or choose another -OutFile. Nothing was downloaded.");
        }
    }

    private static string Resolve(string path)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && WindowsName.ProblemOf(path.Split('\\', '/').Last()) is { } problem)
        {
            throw Invalid($"'{path}' cannot be the name of a file: {problem}.");
        }

        string target;
        try
        {
            target = Poly.FinalTarget(path);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw Invalid($"The symbolic link '{path}' cannot be followed: {error.Message}", error);
        }

        return UnixFile.Find(target) is { IsRegular: false } || Path.GetFullPath(target).StartsWith(@"\\.\", StringComparison.Ordinal)
            ? throw Invalid($"'{path}' is a device, a pipe or a socket, and not a file.")
            : target;
    }

    /// <summary>A file name from the server must not replace anything of the user, not even a link to nothing.</summary>
    internal static string RequireFree(string path) => File.Exists(path) || Directory.Exists(path) || Poly.IsLink(path)
        ? throw ZohoErrors.InvalidInput(
            "OutFile",
            $"The server names the file {Path.GetFileName(path)}, and the folder already contains a file of that name.",
            "To replace that file, specify its full path with -OutFile.")
        : path;

    private static ZohoOAuthException Invalid(string what, Exception? inner = null, string? action = null) =>
        ZohoErrors.InvalidInput(
            "OutFile",
            what,
            action ?? "Specify a file or a folder with -OutFile. To discard an answer, leave -OutFile out and assign the output to $null.",
            inner);
}
