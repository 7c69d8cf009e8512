using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Trust;

/// <summary>
/// Explains why a host gets no token. A host on a domain of Zoho that the tables lack is a gap of the module, and the error contains the line that allows
/// it. For any other host there is no such line: it may belong to anyone.
/// </summary>
internal static class HostRefusals
{
    /// <summary>The origin of an address that the user gave. Any other one comes from outside.</summary>
    internal const string Request = "The request";

    /// <summary>The beginning of the origin of an address to which a server redirected.</summary>
    internal const string Redirect = "The redirect of ";

    /// <param name="address">The refused address.</param>
    /// <param name="own">The data center of the token; null when it is not known.</param>
    /// <param name="accountsUrl">The accounts server of the token.</param>
    /// <param name="owner">The data center that has the address; null when it is not known.</param>
    /// <param name="origin">What names the address.</param>
    /// <param name="products">The products.</param>
    /// <param name="token">The connection; null when there is none.</param>
    /// <param name="service">The product that the user named; null when there is none.</param>
    internal static ZohoOAuthException Of(
        Uri address,
        ZohoDataCenter? own,
        string accountsUrl,
        ZohoDataCenter? owner,
        string origin,
        Func<IReadOnlyList<Product>> products,
        ZohoToken? token,
        string? service)
    {
        var url = HostUrl.IdnOrigin(address);
        owner ??= ZohoDomains.DataCenterOf(address);
        if (own is not null && owner == own)
        {
            return OfZoho(HostUrl.IdnHostOrNull(address)!, url, own, origin, products(), token, service);
        }

        return own is null || owner is not null || (!DataCenterHosts.IsOfficial(own) && !IsRedirect(origin))
            ? ZohoErrors.HostOfOtherDataCenter(url, origin, own, accountsUrl, owner)
            : ZohoErrors.HostOfStranger(url, origin, own, origin == Request, service);
    }

    /// <summary>
    /// A product gets the host if the host is a sister of its own, or if the user named the product and it has no host. Otherwise the host becomes a
    /// product of its own: a host of files, for example, must not get all requests of a product.
    /// </summary>
    private static ZohoOAuthException OfZoho(
        string host, string url, ZohoDataCenter own, string origin, IReadOnlyList<Product> products, ZohoToken? token, string? service)
    {
        var known = origin == Request
            ? KinOf(host, products)?.Name ?? products.FirstOrDefault(row => IsNamed(row, service) && !ProductCatalog.IsHostKnown(row, own))?.Name
            : null;
        var product = known ?? NewName(host, products);
        return ZohoErrors.UnknownHostOfZoho(
            url, origin, own, product, known is null ? null : HostAdvice.Registration(host, known, token), HostAdvice.Json(product, own, host));
    }

    private static bool IsNamed(Product product, string? service) => string.Equals(product.Name, service, StringComparison.OrdinalIgnoreCase);

    private static bool IsRedirect(string origin) => origin.StartsWith(Redirect, StringComparison.Ordinal);

    /// <summary>The product that has the same host in another data center, or the host above it, such as sdpondemand.manageengine.eu.</summary>
    private static Product? KinOf(string host, IReadOnlyList<Product> products)
    {
        var stem = ZohoDomains.Find(host)!.StemOf(host);
        return products.FirstOrDefault(product => product.Hosts.Values.Any(
            known => ZohoDomains.Find(known)?.StemOf(known) is { } sister && (stem == sister || stem.EndsWith("." + sister, StringComparison.Ordinal))));
    }

    /// <summary>A name for a product that the module does not know: Learn for learn.zoho.eu. It must not change a known product.</summary>
    private static string NewName(string host, IReadOnlyList<Product> products)
    {
        var labels = host.Split('.').Select(Capitalized).ToArray();
        return products.Any(product => IsNamed(product, labels[0])) ? string.Concat(labels) : labels[0];
    }

    private static string Capitalized(string label) =>
        label.Replace("-", string.Empty) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text.Substring(1) : string.Empty;
}
