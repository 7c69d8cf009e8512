using System.Management.Automation;
using System.Management.Automation.Host;
using System.Text;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Reads pasted lines while the listener waits. In an SSH session, the browser is on another machine and cannot reach this one. Nothing is
/// echoed, because the line contains a one-time code.
/// </summary>
internal sealed class PastedUrlReader
{
    private const int MaxLineLength = 16_384;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IPipeline _pipeline;
    private readonly StringBuilder _line = new();

    private PastedUrlReader(IPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Whether the host can read single keys. If it cannot, no line ever arrives.</summary>
    internal bool CanRead { get; private set; }

    internal static Task<PastedUrlReader> OfAsync(IPipeline pipeline) => pipeline.OnPipelineThreadAsync(cmdlet =>
        new PastedUrlReader(pipeline) { CanRead = Interactivity.IsInteractive(cmdlet.Host) && HasKeys(cmdlet.Host) });

    /// <summary>Waits for the next line that ends with Enter.</summary>
    internal async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (CanRead && await _pipeline.OnPipelineThreadAsync(TakeKeys).ConfigureAwait(false) is { } line)
            {
                return line;
            }

            await Poly.DelayAsync(CanRead ? Pause : Timeout.InfiniteTimeSpan, ClientServices.Process.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool HasKeys(PSHost host)
    {
        try
        {
            _ = host.UI.RawUI.KeyAvailable;
            return true;
        }
        catch (Exception error) when (Interactivity.IsUnsupportedByHost(error) || error is NullReferenceException)
        {
            return false;
        }
    }

    /// <summary>Reads the available keys up to Enter. It never waits for a key, so it does not block the pipeline thread.</summary>
    private string? TakeKeys(PSCmdlet cmdlet)
    {
        try
        {
            var keys = cmdlet.Host.UI.RawUI;
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
        catch (Exception error) when (Interactivity.IsUnsupportedByHost(error))
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
        else if (!char.IsControl(character) && _line.Length < MaxLineLength)
        {
            _line.Append(character);
        }
    }
}
