using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>The file that a download creates or replaces.</summary>
internal static class DownloadTarget
{
    /// <summary>
    /// The path, or the file that its symbolic link leads to, so that the link remains. Throws InvalidInput for a device or a pipe: a download replaces
    /// its target, and these must not be replaced.
    /// </summary>
    internal static string Resolve(string path)
    {
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

    private static ZohoOAuthException Invalid(string what, Exception? inner = null) =>
        ZohoErrors.InvalidInput(
            "OutFile",
            what,
            "Specify a file or a folder with -OutFile. To discard an answer, leave -OutFile out and assign the output to $null.",
            inner);
}
