using System.Text;

namespace ZohoOAuth.UnitTests;

/// <summary>Members of File that .NET Framework lacks. Modes and links belong to other systems: tests ask for the system first.</summary>
internal static class Files
{
    extension(File)
    {
        public static UnixFileMode GetUnixFileMode(string path) => throw new PlatformNotSupportedException(path);

        public static void SetUnixFileMode(string path, UnixFileMode mode) => throw new PlatformNotSupportedException($"{path} {mode}");

        public static FileSystemInfo CreateSymbolicLink(string path, string target) => throw new PlatformNotSupportedException($"{path} {target}");

        public static Task WriteAllTextAsync(string path, string text, CancellationToken cancellationToken = default) =>
            Task.Run(() => File.WriteAllText(path, text), cancellationToken);

        public static Task WriteAllTextAsync(string path, string text, Encoding encoding, CancellationToken cancellationToken = default) =>
            Task.Run(() => File.WriteAllText(path, text, encoding), cancellationToken);

        public static Task WriteAllBytesAsync(string path, byte[] bytes, CancellationToken cancellationToken = default) =>
            Task.Run(() => File.WriteAllBytes(path, bytes), cancellationToken);

        public static Task<string> ReadAllTextAsync(string path, CancellationToken cancellationToken = default) =>
            Task.Run(() => File.ReadAllText(path), cancellationToken);

        public static Task<byte[]> ReadAllBytesAsync(string path, CancellationToken cancellationToken = default) =>
            Task.Run(() => File.ReadAllBytes(path), cancellationToken);

        public static Task<string[]> ReadAllLinesAsync(string path, CancellationToken cancellationToken = default) =>
            Task.Run(() => File.ReadAllLines(path), cancellationToken);
    }
}
