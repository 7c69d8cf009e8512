using System.Net;
using System.Net.Sockets;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// A redirect URI on this machine's loopback, taken apart: where to listen, and what a browser that is sent there says. Zoho
/// compares the whole text, so it is this port and this path or none.
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

    /// <summary>The path as a request names it.</summary>
    internal string Path => Uri.AbsolutePath;

    /// <summary>A browser resolves localhost to the one or the other: whoever holds only one of them would miss the answer.</summary>
    internal IReadOnlyList<IPAddress> Addresses { get; }

    /// <summary>The redirect; null for a URI that no listener on this machine's loopback can answer.</summary>
    internal static LoopbackRedirect? Of(string? redirectUri) =>
        Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.UserInfo.Length == 0 && AddressesOf(uri).Count > 0
            ? new LoopbackRedirect(uri)
            : null;

    /// <summary>Whether a Host header names this address. Any other means that a foreign name was made to lead here.</summary>
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
