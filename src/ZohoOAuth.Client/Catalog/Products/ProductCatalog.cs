using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The products: Zoho's own, with the additions and changes from the user's file.</summary>
internal sealed class ProductCatalog(IUserProducts own)
{
    private readonly IUserProducts _own = own;

    /// <summary>All products. The user's own come first.</summary>
    internal IReadOnlyList<Product> All
    {
        get
        {
            var own = _own.Read();
            return own.Count == 0 ? ProductTable.Rows : [.. own, .. ProductTable.Rows.Where(row => !own.Any(product => IsNamed(product, row.Name)))];
        }
    }

    /// <summary>The product of a name. Throws InvalidInput with a list of all names when there is none.</summary>
    internal Product Require(string name) => All.FirstOrDefault(product => IsNamed(product, name)) ?? throw ZohoErrors.InvalidInput(
        "Service",
        $"There is no product '{name}'.",
        $"Use one of {string.Join(", ", All.Select(product => product.Name))} with -Service, or describe the product in {_own.Path} "
            + "(see about_ZohoOAuth_Products).");

    /// <summary>
    /// The product of a URI, by its host and its base path; null when it is ambiguous, for example when all products share a host and some of them a
    /// base path. A product of the user's for a part of the paths of another one has only these paths.
    /// </summary>
    internal Product? FindByUri(Uri address, ZohoDataCenter? dataCenter, ZohoEnvironment environment = ZohoEnvironment.Production)
    {
        var found = Complete(address.AbsolutePath);
        if (dataCenter is not null && DataCenterHosts.IsOfficial(dataCenter))
        {
            found = found.FindAll(
                product => IsHostKnown(product, dataCenter) && Serves(product, environment)
                    && HostUrl.SameOrigin(new Uri(OriginOf(product, dataCenter, HostUrl.Origin(address), environment)), address));
        }

        return BasePaths.Narrow(found, address.AbsolutePath) is [var product] ? product : null;
    }

    /// <summary>The origin (scheme and host) of a product. In a registered data center all products use its API domain.</summary>
    internal static string OriginOf(
        Product product, ZohoDataCenter? dataCenter, string apiDomain, ZohoEnvironment environment = ZohoEnvironment.Production)
    {
        if (dataCenter is null || !DataCenterHosts.IsOfficial(dataCenter))
        {
            return apiDomain;
        }

        return product.EnvironmentHosts.TryGetValue(environment, out var label) ? OnAccountsDomain(label, dataCenter)
            : product.Hosts.TryGetValue(dataCenter.Code, out var host) ? "https://" + host
            : product.Host.Length == 0 ? apiDomain
            : OnAccountsDomain(product.Host, dataCenter);
    }

    /// <summary>All origins of a product in a data center: that of Production, and those of the other environments. None when it has no host there.</summary>
    internal static IEnumerable<string> OriginsOf(Product product, ZohoDataCenter dataCenter) => !IsHostKnown(product, dataCenter)
        ? []
        : product.EnvironmentHosts.Keys.Prepend(ZohoEnvironment.Production).Select(
            environment => OriginOf(product, dataCenter, dataCenter.ApiDomain, environment));

    /// <summary>Whether the product has a host for the environment.</summary>
    internal static bool Serves(Product product, ZohoEnvironment environment) =>
        environment == ZohoEnvironment.Production || product.IsOnApiDomain || product.EnvironmentHosts.ContainsKey(environment);

    /// <summary>Whether the host of the product is known in the data center: it is listed, or the rule for the other hosts applies there.</summary>
    internal static bool IsHostKnown(Product product, ZohoDataCenter dataCenter) =>
        product.Hosts.ContainsKey(dataCenter.Code)
            || (!product.HasNoKnownHost
                && (product.Host.Length > 0 || product.Hosts.Count == 0)
                && (product.DataCenters.Count == 0 || product.DataCenters.Contains(dataCenter.Code)));

    /// <summary>Whether a path is a complete one of the product, so that the base path is not put before it.</summary>
    internal static bool IsComplete(Product product, string path) => StartsWith(path, product.BasePath)
        || (product.OtherStarts.Count > 0 && StartsOtherwise(product, path))
        || (product.Organization is { Part: OrganizationPart.Prefix } place && StartsWith(path, "/" + place.Name));

    /// <summary>Whether a path starts with the first segment of another. The version is ignored, so /crm/v2 matches /crm/v8.</summary>
    internal static bool StartsWith(string path, string start)
    {
        var length = EndOfFirst(start);
        return length > 1 && EndOfFirst(path) == length && string.Compare(path, 0, start, 0, length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool StartsOtherwise(Product product, string path) => product.OtherStarts.Any(start => StartsWith(path, start));

    /// <summary>The products of which the path is a complete one, under each of their addresses. Each call needs them, so it creates only the result.</summary>
    private List<Product> Complete(string path)
    {
        List<Product> found = [];
        foreach (var product in All)
        {
            if (IsComplete(product, path))
            {
                found.Add(product);
            }

            if (ApiDomainMove.OnApiDomain(product) is { } moved && IsComplete(moved, path))
            {
                found.Add(moved);
            }
        }

        return found;
    }

    private static string OnAccountsDomain(string label, ZohoDataCenter dataCenter) =>
        "https://" + label + new Uri(dataCenter.AccountsUrl).Host.Substring("accounts".Length);

    /// <summary>The index of the end of the first segment: 4 in /crm/v8.</summary>
    private static int EndOfFirst(string path) => path.Length == 0 ? 0 : path.IndexOf('/', 1) is var end and >= 0 ? end : path.Length;

    private static bool IsNamed(Product product, string name) => string.Equals(product.Name, name, StringComparison.OrdinalIgnoreCase);
}
