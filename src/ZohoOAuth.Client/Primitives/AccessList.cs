using System.Globalization;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// The owner and the access list of a file on Windows, read from their text form (SDDL). Source: [MS-DTYP], section 2.5.1, and
/// https://learn.microsoft.com/windows/win32/secauthz/ace-strings
/// </summary>
internal static class AccessList
{
    /// <summary>FILE_WRITE_DATA, FILE_APPEND_DATA, FILE_DELETE_CHILD, DELETE, WRITE_DAC, WRITE_OWNER, GENERIC_ALL and GENERIC_WRITE.</summary>
    private const uint WriteRights = 0x2 | 0x4 | 0x40 | 0x10000 | 0x40000 | 0x80000 | 0x10000000 | 0x40000000;

    /// <summary>The two-letter names of rights that include one of those.</summary>
    private static readonly HashSet<string> WriteNames = ["FA", "FW", "GA", "GW", "SD", "WD", "WO", "DC", "LC", "DT"];

    /// <summary>
    /// SYSTEM and the administrators, who can read and change all files anyway. The owner by other names. App packages, which run as the user.
    /// </summary>
    private static readonly HashSet<string> Trusted = ["SY", "BA", "LA", "DA", "EA", "OW", "CO", "AC", "S-1-5-18", "S-1-5-32-544", "S-1-3-0", "S-1-3-4"];

    private static readonly Regex Owner = new("^O:(S-[0-9-]+|[A-Z]{2})", RegexOptions.CultureInvariant);
    private static readonly Regex Entry = new(@"\((X?A);([A-Z]*);([^;]*);[^;]*;[^;]*;([^;)]+)", RegexOptions.CultureInvariant);

    /// <summary>Why the module must not use this file or folder as its own, as the end of a sentence. Null when it can.</summary>
    /// <param name="sddl">The owner and the access list.</param>
    /// <param name="user">The SID of the current user.</param>
    internal static string? ProblemOf(string sddl, string user) =>
        IsOfNoPermissions(sddl) ? "its disk keeps no permissions, so all users can write to it"
        : Owner.Match(sddl) is { Success: true } owner && !IsTrusted(owner.Groups[1].Value, user) ? "it belongs to another user"
        : sddl.Contains("NO_ACCESS_CONTROL") || Entry.Matches(sddl).Cast<Match>().Any(entry => IsWriteByOthers(entry, user)) ? "other users can write to it"
        : null;

    /// <summary>What Windows reports for a file system without access lists, such as FAT and exFAT: all files belong to everyone.</summary>
    private static bool IsOfNoPermissions(string sddl) => sddl.StartsWith("O:WD", StringComparison.Ordinal) && sddl.Contains("NO_ACCESS_CONTROL");

    private static bool IsWriteByOthers(Match entry, string user) =>
        !Pairs(entry.Groups[2].Value).Contains("IO") && IncludesWrite(entry.Groups[3].Value) && !IsTrusted(entry.Groups[4].Value, user);

    private static bool IncludesWrite(string rights) =>
        rights.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? uint.TryParse(rights.Substring(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var mask) && (mask & WriteRights) != 0
            : Pairs(rights).Any(WriteNames.Contains);

    private static bool IsTrusted(string sid, string user) =>
        sid == user || Trusted.Contains(sid) || sid.StartsWith("S-1-15-", StringComparison.Ordinal);

    private static IEnumerable<string> Pairs(string text) => Enumerable.Range(0, text.Length / 2).Select(index => text.Substring(index * 2, 2));
}
