using System.Collections.Concurrent;
using System.Net;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// The way to the servers: that of the environment (HTTPS_PROXY, or Windows' settings), or the proxy that a call has chosen for
/// itself and for the token that it needs. One for all connections, because the handler asks it at each request.
/// </summary>
internal sealed class CallProxy : IWebProxy, ICredentials
{
    private readonly AsyncLocal<Uri?> _chosen = new();

    /// <summary>By the proxy, because the handler asks for them on a thread of its own, far from the call.</summary>
    private readonly ConcurrentDictionary<Uri, NetworkCredential> _credentials = new();

    /// <summary>The handler asks once, and means this proxy.</summary>
    public ICredentials? Credentials
    {
        get => this;
        set => throw new NotSupportedException();
    }

    /// <summary>Everything that the caller awaits from here on goes through this proxy.</summary>
    /// <param name="address">The proxy, an absolute http or https address; null for that of the environment.</param>
    /// <param name="credential">Who asks, where the proxy wants to know.</param>
    internal void Choose(Uri? address, NetworkCredential? credential)
    {
        if (address is not null && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0))
        {
            // Nothing of it is said: a password may stand in it.
            throw ZohoErrors.InvalidInput("Proxy", "-Proxy must be an http or https address without a user name.", "Use an address such as http://proxy.example.com:8080, and pass user name and password with -ProxyCredential.");
        }

        _chosen.Value = address;
        if (address is not null && credential is not null)
        {
            _credentials[address] = credential;
        }
        else if (address is not null)
        {
            _credentials.TryRemove(address, out _);
        }
    }

    /// <summary>
    /// The proxy on the way to an address; null where there is none. What goes over plain http is meant for this machine, and a
    /// token in it must not leave the machine for a proxy's sake.
    /// </summary>
    internal Uri? On(Uri address)
    {
        var proxy = _chosen.Value ?? OfEnvironment(address);
        return proxy is null || (address.Scheme != "https" && !proxy.IsLoopback) ? null : proxy;
    }

    public Uri? GetProxy(Uri destination) => On(destination);

    public bool IsBypassed(Uri host) => On(host) is null;

    private static Uri? OfEnvironment(Uri address) =>
        Poly.EnvironmentProxy is { } proxy && !proxy.IsBypassed(address) ? proxy.GetProxy(address) : null;

    public NetworkCredential? GetCredential(Uri uri, string authType) =>
        _credentials.TryGetValue(uri, out var own) ? own : Poly.EnvironmentProxy?.Credentials?.GetCredential(uri, authType);
}
