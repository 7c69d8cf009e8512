using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Checks URLs of hosts that may receive a secret: https, or http on the loopback interface.</summary>
internal static class HostUrl
{
    /// <summary>Parses an absolute URL that may come from outside, so that each of its parts can be read.</summary>
    internal static bool TryParse(string? url, [NotNullWhen(true)] out Uri? uri) =>
        Uri.TryCreate(url is null ? null : WellFormedText.Of(url), UriKind.Absolute, out uri);

    /// <summary>The origin (scheme, host and port) of a URL without any other parts. Returns false for any other URL.</summary>
    internal static bool TryOrigin(string? url, out string origin)
    {
        origin = string.Empty;
        if (!TryParse(url, out var uri) || !IsSecure(uri) || uri.UserInfo.Length > 0
            || uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return false;
        }

        origin = Origin(uri);
        return true;
    }

    internal static string Origin(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>
    /// The origin with the host as it is in DNS. A name with a letter that only looks like one of zoho.eu becomes xn--..., so that it cannot pass for it.
    /// </summary>
    internal static string IdnOrigin(Uri uri)
    {
        var host = IdnHostOrNull(uri) ?? uri.Host;
        return uri.IsDefaultPort ? $"{uri.Scheme}://{host}" : $"{uri.Scheme}://{host}:{uri.Port}";
    }

    /// <summary>The host as it is in DNS; null for an IP address, and for a name that cannot be in DNS, such as xn--zoho.eu.</summary>
    internal static string? IdnHostOrNull(Uri uri)
    {
        try
        {
            return uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost.ToLowerInvariant() : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    internal static bool SameOrigin(string left, string right) =>
        TryParse(left, out var a) && TryParse(right, out var b) && SameOrigin(a, b);

    internal static bool SameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase);

    internal static bool IsSecure(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && IsLoopback(uri));

    /// <summary>Whether the host is exactly "localhost" or a loopback address. A name such as "localhost.example.com" is not.</summary>
    internal static bool IsLoopback(Uri uri) =>
        string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
