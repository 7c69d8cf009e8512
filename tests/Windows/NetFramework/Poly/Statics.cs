using System.Runtime.InteropServices;
using System.Text;

namespace ZohoOAuth.UnitTests;

/// <summary>Static members of newer frameworks that tests use.</summary>
internal static class Statics
{
    private static readonly Random Random = new();
    private static readonly Encoding OneByte = Encoding.GetEncoding(28591);

    extension(Directory)
    {
        public static DirectoryInfo CreateTempSubdirectory(string? prefix = null) =>
            Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"{prefix}{Guid.NewGuid():N}"));
    }

    extension(char)
    {
        public static bool IsAsciiLetterOrDigit(char character) => character < 128 && char.IsLetterOrDigit(character);

        public static bool IsAsciiLetter(char character) => character < 128 && char.IsLetter(character);

        public static bool IsAsciiDigit(char character) => character is >= '0' and <= '9';
    }

    extension(Environment)
    {
        public static int ProcessId => System.Diagnostics.Process.GetCurrentProcess().Id;
    }

    extension(Random)
    {
        public static Random Shared => Random;
    }

    extension(Convert)
    {
        public static string ToHexString(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", "");

        public static byte[] FromHexString(string text) => [.. Enumerable.Range(0, text.Length / 2).Select(at => Convert.ToByte(text.Substring(2 * at, 2), 16))];
    }

    extension(Enum)
    {
        public static T[] GetValues<T>() => (T[])Enum.GetValues(typeof(T));
    }

    extension(OperatingSystem)
    {
        /// <summary>The build for .NET Framework takes the ways of Windows, also under Mono.</summary>
        public static bool IsWindows() => true;

        public static bool IsLinux() => RuntimeInformation.IsOSPlatform(OSPlatform.Linux);

        public static bool IsMacOS() => RuntimeInformation.IsOSPlatform(OSPlatform.OSX);
    }

    extension(Encoding)
    {
        public static Encoding Latin1 => OneByte;
    }

    extension(string)
    {
        public static string Join(char separator, IEnumerable<string> values) => string.Join(separator.ToString(), values);
    }

    extension(Path)
    {
        public static string TrimEndingDirectorySeparator(string path) => path.TrimEnd('/', '\\');
    }

    extension(double)
    {
        public static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);
    }
}
