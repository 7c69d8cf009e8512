namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// Identifies exceptions of the file system: a file cannot be read, written or locked. Any other exception is a bug and must not be hidden.
/// </summary>
internal static class FileFailure
{
    internal static bool Is(Exception error) => error is IOException or UnauthorizedAccessException;
}
