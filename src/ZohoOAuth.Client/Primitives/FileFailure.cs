namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// What the file system throws when a file cannot be read, written or locked. Everything else is a defect, and no filter hides it.
/// </summary>
internal static class FileFailure
{
    internal static bool Is(Exception error) => error is IOException or UnauthorizedAccessException;
}
