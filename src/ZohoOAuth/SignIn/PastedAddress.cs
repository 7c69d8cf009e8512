using System.Management.Automation.Host;
using System.Text;
using ZohoOAuth.Binding;
using ZohoOAuth.Client;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Reads pasted lines while the listener waits. In an SSH session, the browser is on another machine and cannot reach this one. Nothing is
/// echoed, because the line contains a one-time code.
/// </summary>
internal sealed class PastedAddress
{
    private const int LongestLine = 16_384;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ZohoCmdlet _cmdlet;
    private readonly StringBuilder _line = new();

    private PastedAddress(ZohoCmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>Whether the host can read single keys. If it cannot, no line ever arrives.</summary>
    internal bool CanRead { get; private set; }

    internal static Task<PastedAddress> OfAsync(ZohoCmdlet cmdlet) => cmdlet.OnPipelineThreadAsync(() =>
        new PastedAddress(cmdlet) { CanRead = Attendance.IsAttended(cmdlet.Host) && HasKeys(cmdlet.Host) });

    /// <summary>Waits for the next line that ends with Enter.</summary>
    internal async Task<string> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (CanRead && await _cmdlet.OnPipelineThreadAsync(TakeKeys).ConfigureAwait(false) is { } line)
            {
                return line;
            }

            await Poly.DelayAsync(CanRead ? Pause : Timeout.InfiniteTimeSpan, ZohoCmdlet.Services.Clock, cancellation).ConfigureAwait(false);
        }
    }

    private static bool HasKeys(PSHost host)
    {
        try
        {
            _ = host.UI.RawUI.KeyAvailable;
            return true;
        }
        catch (Exception error) when (Attendance.IsHostsRefusal(error) || error is NullReferenceException)
        {
            return false;
        }
    }

    /// <summary>Reads the available keys up to Enter. It never waits for a key, so it does not block the pipeline thread.</summary>
    private string? TakeKeys()
    {
        try
        {
            var keys = _cmdlet.Host.UI.RawUI;
            while (keys.KeyAvailable)
            {
                var character = keys.ReadKey(ReadKeyOptions.NoEcho | ReadKeyOptions.IncludeKeyDown).Character;
                if (character is '\r' or '\n')
                {
                    return Finish();
                }

                Add(character);
            }
        }
        catch (Exception error) when (Attendance.IsHostsRefusal(error))
        {
            CanRead = false;
        }

        return null;
    }

    /// <summary>Removes quotes, because users often quote an address in PowerShell.</summary>
    private string? Finish()
    {
        var line = _line.ToString().Trim(' ', '"', '\'');
        _line.Clear();
        return line.Length == 0 ? null : line;
    }

    private void Add(char character)
    {
        if (character == '\b' && _line.Length > 0)
        {
            _line.Length--;
        }
        else if (!char.IsControl(character) && _line.Length < LongestLine)
        {
            _line.Append(character);
        }
    }
}
