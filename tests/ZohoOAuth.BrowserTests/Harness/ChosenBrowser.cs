using System.Runtime.Versioning;

namespace ZohoOAuth.BrowserTests;

/// <summary>A program for <c>$env:BROWSER</c> that talks, as browsers do, and keeps what it was given.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class ChosenBrowser
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly string _kept;

    private ChosenBrowser(string program, string kept)
    {
        Program = program;
        _kept = kept;
    }

    internal string Program { get; }

    /// <summary>Makes it, in a folder. It says more than a pipe holds before it does anything.</summary>
    internal static ChosenBrowser In(string folder)
    {
        var chosen = new ChosenBrowser(Path.Combine(folder, "browser"), Path.Combine(folder, "arguments"));
        File.WriteAllText(
            chosen.Program,
            $"""
            #!/bin/sh
            i=0
            while [ $i -lt 2000 ]; do echo "Opening in an existing browser session, or in a new one: $i."; echo "Gtk-Message: Failed to load module." >&2; i=$((i + 1)); done
            printf '%s\n' "$@" > '{chosen._kept}.part'
            mv '{chosen._kept}.part' '{chosen._kept}'

            """);
        File.SetUnixFileMode(chosen.Program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return chosen;
    }

    /// <summary>What it was given, once it has been started.</summary>
    internal async Task<string[]> ArgumentsAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (!File.Exists(_kept))
        {
            await Task.Delay(Pause, timeout.Token);
        }

        return await File.ReadAllLinesAsync(_kept, timeout.Token);
    }
}
