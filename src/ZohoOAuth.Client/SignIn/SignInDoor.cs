using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// The local address that a browser is started with. It redirects to the consent page once. Other users can read the arguments of a process, so these
/// must not contain the URL of the consent page with its state. A cookie marks the browser that used the door, and the answer must come from there. The
/// host is the one of the redirect URI, because a browser keeps cookies by host.
/// </summary>
/// <param name="redirect">The redirect URI, or another address of the listener.</param>
/// <param name="consentUrl">The URL of the consent page.</param>
/// <param name="canPaste">Whether the user can paste an answer that arrives without the cookie.</param>
internal sealed class SignInDoor(LoopbackRedirect redirect, string consentUrl, bool canPaste)
{
    private readonly string _path = "/" + Pkce.NewRandom();

    /// <summary>The name contains the port, because a browser does not keep cookies by port, and another sign-in may use another port.</summary>
    private readonly string _cookie = $"zoho-sign-in-{redirect.Uri.Port}={Pkce.NewRandom()}";

    private int _visits;

    /// <summary>Whether the user can paste an answer that arrives without the cookie.</summary>
    internal bool CanPaste { get; } = canPaste;

    /// <summary>The address to start the browser with.</summary>
    internal Uri Address => new(redirect.Uri, _path);

    internal bool IsAt(RequestHead head) => head.Target == _path;

    /// <summary>The redirect to the consent page for the first visitor; null for all others.</summary>
    internal byte[]? Open() => Interlocked.Exchange(ref _visits, 1) == 0 ? SignInPage.DoorTo(consentUrl, _cookie) : null;

    /// <summary>Whether the request is from the browser that used the door.</summary>
    internal bool Knows(RequestHead head) => head.Cookies.Any(cookie => ConstantTime.Equal(cookie, _cookie));

    /// <summary>
    /// Whether an answer in the request counts. If no one used the door, only the user can know the state: the browser did not start, and the user opened
    /// the URL in another one.
    /// </summary>
    internal bool Admits(RequestHead head) => Volatile.Read(ref _visits) == 0 || Knows(head);
}
