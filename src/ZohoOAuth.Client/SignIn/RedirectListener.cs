using System.Net.Sockets;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Listens on the client's redirect URI for the redirect after the consent.</summary>
internal sealed class RedirectListener : IDisposable
{
    /// <summary>How long to wait until the browser loads the final page. The response of the sign-in is complete at that time.</summary>
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

    /// <summary>The error that arrived without the state, after a wait without any other answer; see the handler.</summary>
    internal ZohoOAuthException? UnconfirmedError { get; private set; }

    /// <summary>Binds the port. Throws ListenerPortInUse when it is not available.</summary>
    internal static async Task<RedirectListener> OpenAsync(LoopbackRedirect redirect, TimeProvider clock, Func<int, Task<string?>> ownerOfPort)
    {
        try
        {
            return new RedirectListener(redirect, LoopbackSockets.Bind(redirect), clock);
        }
        catch (SocketException error)
        {
            throw PortUnavailable(redirect, error, await ownerOfPort(redirect.Uri.Port).ConfigureAwait(false));
        }
    }

    /// <summary>
    /// Listens on a free port for a door alone, when the redirect URI is not on this computer. Its own redirect URI is random, so no answer arrives. Null
    /// when the computer has no loopback address.
    /// </summary>
    internal static RedirectListener? OpenForDoor(TimeProvider clock)
    {
        try
        {
            var sockets = LoopbackSockets.Bind(LoopbackRedirect.Of("http://127.0.0.1:0")!);
            return new RedirectListener(LoopbackRedirect.Of($"http://127.0.0.1:{sockets.Port}/{Pkce.NewRandom()}")!, sockets, clock);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    /// <summary>The local address for the browser, which redirects to the consent page.</summary>
    internal SignInDoor NewDoor(string consentUrl, bool canPaste) => new(_redirect, consentUrl, canPaste);

    /// <summary>Explains why the port is not available. On Windows, a port that another program uses exclusively also causes AccessDenied.</summary>
    internal static ZohoOAuthException PortUnavailable(LoopbackRedirect redirect, SocketException error, string? owner) => (error.SocketErrorCode, owner) switch
    {
        (SocketError.AddressAlreadyInUse or SocketError.AccessDenied, not null) => ZohoErrors.ListenerPortInUse(redirect.Uri, $"{owner} uses it"),
        (SocketError.AddressAlreadyInUse, null) => ZohoErrors.ListenerPortInUse(redirect.Uri, "another program uses it"),
        (SocketError.AccessDenied, null) => ZohoErrors.ListenerPortInUse(
            redirect.Uri,
            "the operating system does not allow this user to open it, as with ports below 1024 on Linux and macOS and reserved ranges on Windows"),
        _ => ZohoErrors.InvalidInput(
            "RedirectUri",
            $"The module cannot listen on {redirect.Uri}: {error.Message}",
            "Register a redirect URI such as http://localhost:8765/callback in the API console, and pass it to New-ZohoClient -RedirectUri."),
    };

    /// <summary>
    /// Waits for the redirect and returns what <paramref name="read"/> makes of its URL. A request that fails with StateMismatch, or
    /// that contains no response, is unrelated to this sign-in, and the wait continues. An error ends the wait only if the request has the state.
    /// </summary>
    /// <param name="read">Parses the URL of the redirect.</param>
    /// <param name="door">The local address that a browser was started with; null for none.</param>
    /// <param name="trace">Receives messages about unrelated requests.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<T> ReceiveAsync<T>(Func<string, T> read, SignInDoor? door, Trace trace, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var requestHandler = new RedirectRequestHandler<T>(_redirect, read, door, _clock, trace);
        var accepting = _sockets.AcceptAsync(connection => requestHandler.RespondAsync(connection, cancellation.Token), cancellation.Token);
        try
        {
            await Poly.WaitAsync(requestHandler.Completed, cancellationToken).ConfigureAwait(false);
            await Task.WhenAny(requestHandler.PageShown, Poly.DelayAsync(PageTimeout, _clock, cancellation.Token)).ConfigureAwait(false);
            return requestHandler.Result();
        }
        finally
        {
#pragma warning disable VSTHRD103 // The callbacks only close sockets.
            cancellation.Cancel();
#pragma warning restore VSTHRD103
            await accepting.ConfigureAwait(false);
            UnconfirmedError = requestHandler.UnconfirmedError;
        }
    }

    public void Dispose() => _sockets.Dispose();
}
