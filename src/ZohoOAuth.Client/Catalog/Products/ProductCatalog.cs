using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The products as this user has them: Zoho's, and what the user's own file adds or corrects.</summary>
internal sealed class ProductCatalog(IUserProducts own)
{
    private readonly IUserProducts _own = own;

    /// <summary>All products; those of the user come first.</summary>
    internal IReadOnlyList<Product> All
    {
        get
        {
            var own = _own.Read();
            return own.Count == 0 ? ProductTable.Rows : [.. own, .. ProductTable.Rows.Where(row => !own.Any(product => IsNamed(product, row.Name)))];
        }
    }

    /// <summary>The product of a name; InvalidInput, with the names that there are, for any other.</summary>
    internal Product Require(string name) => All.FirstOrDefault(product => IsNamed(product, name)) ?? throw ZohoErrors.InvalidInput(
        "Service", $"There is no product '{name}'.", $"Use one of {string.Join(", ", All.Select(product => product.Name))} with -Service, or describe the product in {_own.Path} (see about_ZohoOAuth_Products).");

    /// <summary>
    /// The product that an address belongs to, by its host and by what its path begins with; null where that is not clear, as
    /// where all products have one host and some of them one path.
    /// </summary>
    internal Product? Of(Uri address, ZohoDataCenter? dataCenter)
    {
        var found = All.Where(product => BeginsLike(address.AbsolutePath, product.Base)).ToList();
        if (dataCenter is not null && DataCenterHosts.IsOfficial(dataCenter))
        {
            found = found.FindAll(product => IsIn(product, dataCenter) && HostUrl.SameOrigin(new Uri(OriginOf(product, dataCenter, HostUrl.Origin(address))), address));
        }

        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Where a product is. A registered data center has all of them on its API domain.</summary>
    internal static string OriginOf(Product product, ZohoDataCenter? dataCenter, string apiDomain)
    {
        if (dataCenter is null || !DataCenterHosts.IsOfficial(dataCenter))
        {
            return apiDomain;
        }

        return product.Hosts.TryGetValue(dataCenter.Code, out var host) ? "https://" + host
            : product.Host.Length == 0 ? apiDomain
            : "https://" + product.Host + new Uri(dataCenter.AccountsUrl).Host.Substring("accounts".Length);
    }

    /// <summary>Whether it is known where a product is in a data center.</summary>
    internal static bool IsIn(Product product, ZohoDataCenter dataCenter) => product.Hosts.Count == 0 || product.Hosts.ContainsKey(dataCenter.Code);

    /// <summary>/crm/v2 begins like /crm/v8: the version is the caller's choice.</summary>
    internal static bool BeginsLike(string path, string product)
    {
        var length = EndOfFirst(product);
        return length > 1 && EndOfFirst(path) == length && string.Compare(path, 0, product, 0, length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Where the first part of a path ends: 4 in /crm/v8.</summary>
    private static int EndOfFirst(string path) => path.Length == 0 ? 0 : path.IndexOf('/', 1) is var end and >= 0 ? end : path.Length;

    private static bool IsNamed(Product product, string name) => string.Equals(product.Name, name, StringComparison.OrdinalIgnoreCase);
}
