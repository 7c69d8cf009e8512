namespace ZohoOAuth.UnitTests;

/// <summary>Members of String that .NET Framework lacks.</summary>
internal static class Texts
{
    public static bool Contains(this string text, char part) => text.IndexOf(part) >= 0;

    public static bool Contains(this string text, string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

    public static bool Contains(this string text, char part, StringComparison comparison) => text.Contains(part.ToString(), comparison);

    public static int IndexOf(this string text, char part, StringComparison comparison) => text.IndexOf(part.ToString(), comparison);

    public static bool StartsWith(this string text, char part) => text.Length > 0 && text[0] == part;

    public static bool EndsWith(this string text, char part) => text.Length > 0 && text[text.Length - 1] == part;

    /// <summary>Tests replace text with the ordinal comparison only.</summary>
    public static string Replace(this string text, string from, string to, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.Replace(from, to) : throw new NotSupportedException(comparison.ToString());

    public static string ReplaceLineEndings(this string text, string to = "\n") => text.Replace("\r\n", "\n").Replace("\n", to);

    public static string[] Split(this string text, char separator, StringSplitOptions options) => text.Split([separator], options);

    public static string[] Split(this string text, char separator, int count, StringSplitOptions options = StringSplitOptions.None) =>
        text.Split([separator], count, options);

    public static string[] Split(this string text, string separator, StringSplitOptions options = StringSplitOptions.None) => text.Split([separator], options);
}
