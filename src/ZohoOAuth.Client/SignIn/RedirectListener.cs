using System.Net.Sockets;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Waits on the client's own redirect URI for the browser that comes back from the consent.</summary>
internal sealed class RedirectListener : IDisposable
{
    /// <summary>How long the browser may take to fetch the page that it is sent on to. The answer is there already.</summary>
    private static readonly TimeSpan PageTimeout = TimeSpan.FromSeconds(5);

    private readonly LoopbackRedirect _redirect;
    private readonly LoopbackSockets _sockets;
    private readonly TimeProvider _clock;

    private RedirectListener(LoopbackRedirect redirect, LoopbackSockets sockets, TimeProvider clock)
    {
        _redirect = redirect;
        _sockets = sockets;
        _clock = clock;
    }

    /// <summary>Where a visit is sent on to the consent, so that the address of it need not stand in the arguments of a process.</summary>
    internal string DoorPath { get; } = "/" + Pkce.NewRandom();

    /// <summary>Takes the port; throws ListenerPortInUse when it cannot be had.</summary>
    internal static async Task<RedirectListener> OpenAsync(LoopbackRedirect redirect, TimeProvider clock, Func<int, Task<string?>> ownerOfPort)
    {
        try
        {
            return new RedirectListener(redirect, LoopbackSockets.Bind(redirect), clock);
        }
        catch (SocketException error)
        {
            throw Untaken(redirect, error, await ownerOfPort(redirect.Uri.Port).ConfigureAwait(false));
        }
    }

    /// <summary>Why the port cannot be had. On Windows a program that has it for itself alone is a lack of rights, too.</summary>
    internal static ZohoOAuthException Untaken(LoopbackRedirect redirect, SocketException error, string? owner) => (error.SocketErrorCode, owner) switch
    {
        (SocketError.AddressAlreadyInUse or SocketError.AccessDenied, not null) => ZohoErrors.ListenerPortInUse(redirect.Uri, $"{owner} uses it"),
        (SocketError.AddressAlreadyInUse, null) => ZohoErrors.ListenerPortInUse(redirect.Uri, "another program uses it"),
        (SocketError.AccessDenied, null) => ZohoErrors.ListenerPortInUse(redirect.Uri, "the operating system does not allow this user to open it, as with ports below 1024 on Linux and macOS and reserved ranges on Windows"),
        _ => ZohoErrors.InvalidInput("RedirectUri", $"The module cannot listen on {redirect.Uri}: {error.Message}", "Register a redirect URI such as http://localhost:8765/callback in the API console, and pass it to New-ZohoClient -RedirectUri."),
    };

    /// <summary>
    /// What <paramref name="read"/> makes of the redirect's address. What it refuses with StateMismatch, or finds no answer in,
    /// was meant for another sign-in or for nobody, and the waiting goes on; any other error ends it.
    /// </summary>
    /// <param name="read">Reads an address that the browser was sent to.</param>
    /// <param name="door">Where a visit to the door is sent; null for no door.</param>
    /// <param name="trace">Hears of visits that were none.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    internal async Task<T> ReceiveAsync<T>(Func<string, T> read, string? door, Trace trace, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var visits = new RedirectRequests<T>(_redirect, read, door is null ? null : (DoorPath, door), _clock, trace);
        var accepting = _sockets.AcceptAsync(connection => visits.RespondAsync(connection, over.Token), over.Token);
        try
        {
            await Poly.WaitAsync(visits.Completed, cancellationToken).ConfigureAwait(false);
            await Task.WhenAny(visits.PageShown, Poly.DelayAsync(PageTimeout, _clock, over.Token)).ConfigureAwait(false);
            return visits.Result();
        }
        finally
        {
#pragma warning disable VSTHRD103 // Whoever listens to it only closes a socket.
            over.Cancel();
#pragma warning restore VSTHRD103
            await accepting.ConfigureAwait(false);
        }
    }

    public void Dispose() => _sockets.Dispose();
}
