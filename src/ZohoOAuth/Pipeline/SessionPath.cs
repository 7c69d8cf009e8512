using System.Management.Automation;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Pipeline;

/// <summary>Resolves a path of the session, relative to its location and with its drives, to a path of the file system.</summary>
internal static class SessionPath
{
    private const string FileSystem = "FileSystem";

    /// <summary>The full path. Wildcards are not expanded, and the file need not exist.</summary>
    /// <param name="pipeline">The pipeline of the cmdlet.</param>
    /// <param name="path">The path as the user gave it.</param>
    /// <param name="parameter">The parameter that contains the path. An error names it.</param>
    internal static Task<string> ResolveFileAsync(IPipeline pipeline, string path, string parameter) => pipeline.OnPipelineThreadAsync(cmdlet =>
    {
        if (path.IndexOfAny(Path.GetInvalidPathChars()) >= 0)
        {
            throw NoFile(path, parameter, "it contains a character that no path can contain.");
        }

        try
        {
            var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            return provider.Name == FileSystem ? full : throw NoFile(path, parameter, $"it belongs to the provider {provider.Name}.");
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            throw NoFile(path, parameter, error.Message, error);
        }
    });

    private static ZohoOAuthException NoFile(string path, string parameter, string why, Exception? inner = null) =>
        ZohoErrors.InvalidInput(
            parameter,
            $"'{path.Replace("\0", "\\0")}' is not the path of a file: {why}",
            $"Use a path of the file system with -{parameter}, for example ./crm.json.",
            inner);
}
