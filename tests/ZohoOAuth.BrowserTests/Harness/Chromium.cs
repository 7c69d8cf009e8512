namespace ZohoOAuth.BrowserTests;

/// <summary>The machine's Chromium: none is ever downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Its program: <c>CHROME_PATH</c> if that is set, else the first of its names on the PATH.</summary>
    internal static string? Program { get; } = Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } path ? path : FindOnPath();

    /// <summary>
    /// Why the tests cannot run. On a developer's machine they are skipped then; CI installs a Chromium, so there they run, and
    /// fail with this.
    /// </summary>
    internal static string? Absence { get; } =
        Program is null ? $"There is no Chromium here: none of {string.Join(", ", Names)} is on the PATH, and CHROME_PATH is not set." : null;

    internal static bool IsCi { get; } = Environment.GetEnvironmentVariable("CI") is "true" or "1";

    /// <summary>A name that somebody has made to lead to this machine.</summary>
    internal const string ForeignName = "rebound.example";

    // No sandbox: containers forbid what it needs, and the pages are the repository's own. The rest keeps Chromium from
    // calling home; a name other than the loopback's is not even looked up.
    internal static IReadOnlyList<string> Arguments { get; } =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        $"--host-resolver-rules=MAP {ForeignName} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ];

    private static string? FindOnPath()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + extension))).FirstOrDefault(File.Exists);
    }
}
