using System.Runtime.InteropServices;
using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>Reads and writes files that the user specifies. Errors contain the path.</summary>
internal static class ExchangeFile
{
    /// <summary>
    /// Reads the text, in the encoding of its byte order mark: redirection in Windows PowerShell writes UTF-16. The file is read as a stream, because
    /// a path can also lead to a pipe or a device without a length or an end.
    /// </summary>
    internal static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        RequireNoFolder(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[OwnerOnlyFile.MaxFileSize + 1];
            var length = 0;
            var chunk = new byte[81_920];
            for (int read; length < content.Length && (read = await Poly.ReadAsync(file, chunk, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                read = Math.Min(read, content.Length - length);
                Buffer.BlockCopy(chunk, 0, content, length, read);
                length += read;
            }

            return length < content.Length ? Text(content, length) : throw ZohoErrors.InvalidInput(
                "Path",
                $"The file '{path}' is larger than {OwnerOnlyFile.MaxFileSize / 1024} KiB, so this cmdlet does not read it.",
                "Check -Path: it must be a file that Export-ZohoToken or Postman wrote.");
        }
        catch (Exception error) when (IsFileFailure(error))
        {
            throw ZohoErrors.InvalidInput(
                "Path", $"The file '{path}' cannot be read: {error.Message}", "Check -Path: the file must exist, and you must be able to read it.", error);
        }
    }

    /// <summary>Checks early what <see cref="WriteAsync"/> would reject.</summary>
    internal static void RequireFree(string path, bool replace)
    {
        if (path.IndexOfAny(Path.GetInvalidPathChars()) >= 0)
        {
            throw ZohoErrors.InvalidInput("Path", "The path contains a character that no path can contain.", "Choose another -Path.");
        }

        RequireNoFolder(path);
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && WindowsName.ProblemOf(path.Split('\\', '/').Last()) is { } problem)
        {
            throw ZohoErrors.InvalidInput("Path", $"'{path}' cannot be the name of a file: {problem}.", "Choose another name in -Path.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw ZohoErrors.InvalidInput("Path", $"The folder for the file '{path}' does not exist.", "Create the folder first, or choose another -Path.");
        }

        if (UnixFile.Find(path) is { IsRegular: false } || (File.Exists(path) && Poly.IsLink(path)))
        {
            throw ZohoErrors.InvalidInput(
                "Path",
                $"'{path}' is a link, a device or a pipe, and not a file.",
                "Choose another -Path. The file contains secrets, so it is not written through a link.");
        }

        if (!replace && File.Exists(path))
        {
            throw ZohoErrors.InvalidInput("Path", $"The file '{path}' already exists.", "Choose another -Path, or replace the file with -Force.");
        }
    }

    /// <summary>Writes the file. Only the owner can read it, and it is either complete or absent.</summary>
    internal static async Task WriteAsync(string path, byte[] content, bool replace, TimeProvider clock, CancellationToken cancellationToken)
    {
        RequireFree(path, replace);
        OwnerOnlyFile.DeleteAbandoned(Path.GetDirectoryName(path)!);
        try
        {
            if (replace)
            {
                await OwnerOnlyFile.ReplaceAsync(path, content, clock, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                OwnerOnlyFile.WriteNew(path, content);
            }
        }
        catch (Exception error) when (IsFileFailure(error))
        {
            throw ZohoErrors.InvalidInput("Path", $"The file '{path}' cannot be written: {error.Message}", "Choose a -Path where you can write.", error);
        }
    }

    private static void RequireNoFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw ZohoErrors.InvalidInput("Path", $"'{path}' is a folder.", "Add the name of a file to -Path.");
        }
    }

    private static string Text(byte[] content, int length)
    {
        using var reader = new StreamReader(new MemoryStream(content, 0, length), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>Whether the exception is a file error. The last two types mean an invalid path.</summary>
    private static bool IsFileFailure(Exception error) => FileFailure.Is(error) || error is ArgumentException or NotSupportedException;
}
