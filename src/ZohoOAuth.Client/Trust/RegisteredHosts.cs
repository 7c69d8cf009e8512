using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Trust;

/// <summary>
/// Hosts outside Zoho that the user trusts with the tokens of one connection, until the process ends. A connection is its credential, not its name: the
/// trust survives a refresh and a new refresh token from the server, and a connection that is only called the same does not inherit it.
/// </summary>
/// <param name="products">The products.</param>
/// <param name="credentials">The ids of the credential of a token: the one of the connection, and the one of the current refresh token.</param>
internal sealed class RegisteredHosts(ProductCatalog products, Func<ZohoToken, IEnumerable<string>> credentials)
{
    private readonly object _gate = new();

    /// <summary>In the order of registration. Replaced as a whole, because each request reads it.</summary>
    private volatile Row[] _rows = [];

    /// <summary>Trusts the origin. The newest host of a product gets its requests, and the previous ones stay trusted.</summary>
    internal void Register(ZohoToken token, Uri origin, string service)
    {
        var added = new Row(KeysOf(token), HostUrl.IdnOrigin(origin), service);
        lock (_gate)
        {
            _rows = [.. _rows.Where(row => !(row.Origin == added.Origin && row.IsFor(service) && row.Keys.SequenceEqual(added.Keys))), added];
        }
    }

    /// <summary>Whether the address is on a host that is registered for the connection of the token.</summary>
    internal bool Has(ZohoToken token, Uri address) => At(address, token).Any();

    /// <summary>The origin that gets the requests of the product; null when none is registered.</summary>
    internal string? OriginOf(Product product, ZohoToken token) => Of(token).LastOrDefault(row => row.IsFor(product.Name))?.Origin;

    /// <summary>The product at the address; null when none is registered, or when the path does not tell which of several it is.</summary>
    internal Product? FindProduct(Uri address, ZohoToken token)
    {
        var found = At(address, token).Select(row => row.Service).Distinct(StringComparer.OrdinalIgnoreCase).Select(products.Require).ToList();
        var narrowed = found.Count > 1 ? found.FindAll(product => ProductCatalog.IsComplete(product, address.AbsolutePath)) : found;
        return narrowed is [var product] ? product : null;
    }

    /// <summary>The hosts of a connection as text, for example helpdesk.contoso.com (ServiceDeskPlus).</summary>
    internal IReadOnlyList<string> Describe(ZohoToken token) => [.. Of(token).Select(row => $"{Shown(row.Origin)} ({row.Service})")];

    private IEnumerable<Row> At(Uri address, ZohoToken token) =>
        _rows.Length == 0 || address.UserInfo.Length > 0 ? [] : Of(token).Where(row => row.Origin == HostUrl.IdnOrigin(address));

    private IEnumerable<Row> Of(ZohoToken token)
    {
        var rows = _rows;
        if (rows.Length == 0)
        {
            return [];
        }

        var keys = KeysOf(token);
        return rows.Where(row => row.Keys.Intersect(keys).Any());
    }

    private string[] KeysOf(ZohoToken token) => [.. credentials(token).Select(id => $"{token.AccountsUrl}|{token.ClientId}|{id}").Distinct()];

    private static string Shown(string origin) => origin.StartsWith("https://", StringComparison.Ordinal) ? origin.Substring("https://".Length) : origin;

    /// <summary>A host, the keys of its connection, and its product.</summary>
    private sealed record Row(string[] Keys, string Origin, string Service)
    {
        internal bool IsFor(string service) => string.Equals(Service, service, StringComparison.OrdinalIgnoreCase);
    }
}
