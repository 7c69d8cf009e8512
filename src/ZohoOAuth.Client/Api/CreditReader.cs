using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Paths;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.Client.Api;

/// <summary>Reads the API credits of products with one cheap call for each.</summary>
internal sealed class CreditReader(ApiClient api, ProductCatalog products, DataCenterRegistry dataCenters, ServerClock clock)
{
    /// <summary>
    /// The calls for the products that the user named, or for those that report their credits and that the scopes allow. If the scopes are not known,
    /// this is the CRM.
    /// </summary>
    internal IReadOnlyList<CreditCall> CallsFor(ZohoToken token, IReadOnlyList<string>? services, string? organizationId)
    {
        if (services is { Count: > 0 })
        {
            return [.. services.Select(service => CallFor(products.Require(service), token, organizationId))];
        }

        if (organizationId is not null)
        {
            throw ZohoErrors.InvalidInput(
                "OrganizationId", "Each product has its own ids of organizations, and no product was specified.", "Specify the product with -Service.");
        }

        var allowed = CreditHeaders.Rows.Where(row => token.Scope.Count == 0 ? row == CreditHeaders.Rows[0] : FindAllowed(row, token, null) is not null);
        return allowed.Select(row => CallFor(products.Require(row.Product), token, null)).ToList() is { Count: > 0 } calls
            ? calls
            : throw ZohoErrors.InvalidInput(
                "Service",
                $"The scopes of {token.Name ?? token.ClientId} belong to no product that is known to report its API credits.",
                $"Specify -Service. Products that report their credits: {string.Join(", ", CreditHeaders.Rows.Select(row => row.Product))}.");
    }

    /// <summary>Sends the call and reads the credits. An error response without credits throws.</summary>
    internal async Task<ZohoApiLimit> ReadAsync(CreditCall call, ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        if (call is not { Header: { } header, Request: { } request })
        {
            return new ZohoApiLimit(token.Name, call.Service) { Detail = $"{call.Service} is not known to report its API credits." };
        }

        var (response, used) = await api.CallAsync(request, token, context, cancellationToken).ConfigureAwait(false);
        using (response)
        {
            return ApiCredits.Of(response, clock) is { } credits
                ? new ZohoApiLimit(token.Name, call.Service, clock.LocalNow)
                {
                    Limit = credits.Limit, Remaining = credits.Remaining, ResetsAt = credits.ResetsAt, Source = credits.Header,
                }
                : ApiErrors.IsError(response) ? throw ApiErrors.From(request, response, used, clock)
                : new ZohoApiLimit(token.Name, call.Service, clock.LocalNow) { Detail = WhyUnknown(header) };
        }
    }

    private static string WhyUnknown(CreditHeader header) => header.IsAbsentUntilHalfIsUsed
        ? $"{header.Product} reports its credits only when half of them are used."
        : $"The response does not have the header {header.Remaining}.";

    private CreditCall CallFor(Product product, ZohoToken token, string? organizationId) => CreditHeaders.Find(product.Name) is { } header
        ? new CreditCall(product.Name, header, FindAllowed(header, token, organizationId) ?? Requests(header, token, organizationId).First())
        : new CreditCall(product.Name, null, null);

    private ApiRequest? FindAllowed(CreditHeader header, ZohoToken token, string? organizationId) =>
        Requests(header, token, organizationId).FirstOrDefault(request => IsAllowed(request, token));

    /// <summary>The requests that report the credits. Limits belong to an organization, so each names it, even where the product does not need it.</summary>
    private IEnumerable<ApiRequest> Requests(CreditHeader header, ZohoToken token, string? organizationId)
    {
        var product = products.Require(header.Product);
        var dataCenter = dataCenters.FindByAccountsUrl(token.AccountsUrl);
        return header.Calls.Where(path => organizationId is not null || NeedsNoOrganization(product, path)).Select(path => WithOrganization(
            ProductRequest.Create(product, new ApiRequest { Path = path, SkipHttpErrorCheck = true }, token, dataCenter, organizationId: null),
            product.Organization,
            organizationId));
    }

    private static bool NeedsNoOrganization(Product product, string path) =>
        product.WithoutOrganization.Count == 0 || product.WithoutOrganization.Contains(path, StringComparer.OrdinalIgnoreCase);

    private static ApiRequest WithOrganization(ApiRequest request, OrganizationPlace? place, string? organizationId) => (organizationId, place) switch
    {
        ({ } id, { Part: OrganizationPart.Query, Name: var name }) => request with { Query = [.. request.Query, new(name, id)] },
        ({ } id, { Part: OrganizationPart.Header, Name: var name }) => request with { Headers = [.. request.Headers, new(name, id)] },
        _ => request,
    };

    private static bool IsAllowed(ApiRequest request, ZohoToken token) =>
        PathScopes.Of(request.Path, request.Method).Count > 0 && PathScopes.Missing(request.Path, request.Method, token.Scope).Count == 0;
}
