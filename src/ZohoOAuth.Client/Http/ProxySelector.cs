using System.Collections.Concurrent;
using System.Net;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// The proxy of all requests: the one that a call selected, or the one of the environment (HTTPS_PROXY, or the Windows settings). All connections
/// share one instance, because the handler queries it for each request.
/// </summary>
internal sealed class ProxySelector : IWebProxy, ICredentials
{
    private readonly AsyncLocal<Uri?> _selected = new();

    /// <summary>The credentials by proxy address. They are not in an AsyncLocal, because the handler requests them outside the call's context.</summary>
    private readonly ConcurrentDictionary<Uri, NetworkCredential> _credentials = new();

    /// <summary>Makes the addresses differ between processes, so that nobody can guess a password from an address in a trace.</summary>
    private readonly string _salt = Guid.NewGuid().ToString("N");

    /// <summary>The handler reads this property once, so this object itself looks up the credentials of each proxy.</summary>
    public ICredentials? Credentials
    {
        get => this;
        set => throw new NotSupportedException();
    }

    /// <summary>Selects the proxy for everything that the caller awaits from now on.</summary>
    /// <param name="address">The proxy: an absolute http or https URL; null for the proxy of the environment.</param>
    /// <param name="credential">The credentials for the proxy; null when it needs none.</param>
    internal void Select(Uri? address, NetworkCredential? credential)
    {
        Uri? chosen = null;
        if (address is not null
            && (!HostUrl.TryParse(address.OriginalString, out chosen) || chosen.Scheme is not ("http" or "https") || chosen.UserInfo.Length > 0))
        {
            // The message does not repeat the value, because it may contain a password.
            throw ZohoErrors.InvalidInput(
                "Proxy",
                "-Proxy must be an http or https address without a user name.",
                "Use an address such as http://proxy.example.com:8080, and pass user name and password with -ProxyCredential.");
        }

        _selected.Value = chosen is null || credential is null ? chosen : WithCredential(chosen, credential);
    }

    /// <summary>
    /// An address of the proxy for this credential alone. The handler keeps the connections of each address apart, so a call never uses a connection
    /// that another credential opened. A proxy does not see the query of its own address.
    /// </summary>
    private Uri WithCredential(Uri address, NetworkCredential credential)
    {
        var identity = string.Join("\n", _salt, credential.Domain, credential.UserName, credential.Password);
        var own = new UriBuilder(address) { Query = Fingerprint.Of(identity) }.Uri;
        _credentials[own] = credential;
        return own;
    }

    /// <summary>
    /// The proxy for a URI; null for a direct connection. Plain http is allowed only to this machine, so a token must not leave the machine through a
    /// proxy.
    /// </summary>
    internal Uri? ProxyFor(Uri address)
    {
        var proxy = _selected.Value ?? EnvironmentProxyFor(address);
        return proxy is null || (address.Scheme != "https" && !proxy.IsLoopback) ? null : proxy;
    }

    public Uri? GetProxy(Uri destination) => ProxyFor(destination);

    public bool IsBypassed(Uri host) => ProxyFor(host) is null;

    private static Uri? EnvironmentProxyFor(Uri address) =>
        Poly.EnvironmentProxy is { } proxy && !proxy.IsBypassed(address) ? proxy.GetProxy(address) : null;

    public NetworkCredential? GetCredential(Uri uri, string authType) =>
        _credentials.TryGetValue(uri, out var own) ? own : Poly.EnvironmentProxy?.Credentials?.GetCredential(uri, authType);
}
