using System.Net;
using System.Net.Sockets;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// A redirect URI on the loopback interface of this machine. Zoho compares the whole URI, so the listener must use exactly
/// this port and path.
/// Source: RFC 8252, section 7.3; https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html
/// </summary>
internal sealed class LoopbackRedirect
{
    private LoopbackRedirect(Uri uri)
    {
        Uri = uri;
        Addresses = AddressesOf(uri);
    }

    internal Uri Uri { get; }

    /// <summary>The path as it appears in a request.</summary>
    internal string Path => Uri.AbsolutePath;

    /// <summary>The addresses to listen on. A browser resolves localhost to IPv4 or IPv6, so the listener needs both.</summary>
    internal IReadOnlyList<IPAddress> Addresses { get; }

    /// <summary>Parses the redirect URI; null when no listener on the loopback interface can receive it.</summary>
    internal static LoopbackRedirect? Of(string? redirectUri) =>
        HostUrl.TryParse(redirectUri, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.UserInfo.Length == 0 && AddressesOf(uri).Count > 0
            ? new LoopbackRedirect(uri)
            : null;

    /// <summary>
    /// Whether a Host header names this URI. Any other host name means that a foreign name resolves to this machine (DNS rebinding).
    /// </summary>
    internal bool IsHost(string host) =>
        string.Equals(host, Uri.Authority, StringComparison.OrdinalIgnoreCase)
            || string.Equals(host, $"{Uri.Host}:{Uri.Port}", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<IPAddress> AddressesOf(Uri uri)
    {
        if (string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase))
        {
            return Socket.OSSupportsIPv6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Loopback];
        }

        return IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address) ? [address] : [];
    }
}
