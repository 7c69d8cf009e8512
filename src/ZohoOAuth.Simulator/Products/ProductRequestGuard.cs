using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>Checks every request to a product in this order: token, budget, scope, organization, and what else the product refuses.</summary>
internal sealed class ProductRequestGuard(PerDataCenter<TokenStore> tokens, ApiMeters meters, ProductStyle style)
{
    /// <summary>Guards an endpoint for a resource.</summary>
    public RequestDelegate Guard(string resource, Func<ProductCall, Task> handler) => context => HandleAsync(context, resource, handler);

    /// <summary>Checks a request, and calls the handler. An operation, such as READ, is given where the method does not say it.</summary>
    public Task HandleAsync(HttpContext context, string resource, Func<ProductCall, Task> handler, string? operation = null, int credits = 1)
    {
        var error = Authenticate(context, out var token)
            ?? CountRequest(context, credits)
            ?? CheckScope(token!, operation ?? ScopeRule.Operations[context.Request.Method])
            ?? CheckOrganization(context.Request, resource)
            ?? style.Refuse(context.Request);
        return error is null ? handler(new ProductCall(context, resource)) : error.WriteAsync(context, style.Format);
    }

    private ProductError? Authenticate(HttpContext context, out AccessToken? token)
    {
        var value = AuthorizationHeader.Token(context, AuthorizationHeader.Zoho);
        token = value is null ? null : tokens.Of(context).FindAccessToken(value);
        return value is null ? style.MissingToken
            : token is null ? style.InvalidToken
            : null;
    }

    private ProductError? CountRequest(HttpContext context, int credits)
    {
        var reading = meters.Count(context, credits);
        if (reading.Limit is { } limit)
        {
            return limit == ApiLimit.Window ? style.WindowExceeded : DayExceeded(reading);
        }

        style.WriteCredits?.Invoke(context.Response, credits, reading);
        return null;
    }

    private ProductError DayExceeded(MeterReading reading)
    {
        var error = style.DayExceeded ?? style.WindowExceeded;
        return style.DayHasRetryAfter ? error with { RetryAfter = reading.FreeAfter } : error;
    }

    private ProductError? CheckScope(AccessToken token, string operation) =>
        style.Scopes is { } rule && !rule.Allows(token.Scope, operation) ? rule.Missing : null;

    private ProductError? CheckOrganization(HttpRequest request, string resource) =>
        style.WithoutOrganization.Contains(resource, StringComparer.OrdinalIgnoreCase) || style.HasOrganization(request)
            ? null
            : style.WrongOrganization!(request);
}
