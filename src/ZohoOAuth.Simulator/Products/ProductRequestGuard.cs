using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>Checks every request to a product in this order: token, budget, organization.</summary>
internal sealed class ProductRequestGuard(PerDataCenter<TokenStore> tokens, ApiMeters meters, ProductStyle style)
{
    // This list needs no organization: a client calls it to find the ids of its organizations.
    private const string Organizations = "organizations";

    /// <summary>Guards an endpoint for a resource. If it is null, the path contains it.</summary>
    public RequestDelegate Guard(string? resource, Func<ProductCall, Task> handler, int credits = 1) => context =>
    {
        var resourceName = resource ?? (string)context.GetRouteValue("resource")!;
        var error = Authenticate(context) ?? CountRequest(context, credits) ?? CheckOrganization(context, resourceName);
        return error is null ? handler(new ProductCall(context, resourceName)) : error.WriteAsync(context);
    };

    private ProductError? Authenticate(HttpContext context)
    {
        var token = AuthorizationHeader.Token(context, AuthorizationHeader.Zoho);
        return token is null ? style.MissingToken
            : tokens.Of(context).FindAccessToken(token) is null ? style.InvalidToken
            : null;
    }

    private ProductError? CountRequest(HttpContext context, int credits)
    {
        var reading = meters.Count(context, credits);
        if (reading.Limit is { } limit)
        {
            return limit == ApiLimit.Window ? style.WindowExceeded : DayExceeded(reading);
        }

        style.WriteCredits?.Invoke(context.Response, credits, reading.CreditsLeft);
        return null;
    }

    private ProductError DayExceeded(MeterReading reading)
    {
        var error = style.DayExceeded ?? style.WindowExceeded;
        return style.DayHasRetryAfter ? error with { RetryAfter = reading.FreeAfter } : error;
    }

    private ProductError? CheckOrganization(HttpContext context, string resource) =>
        resource == Organizations || style.HasOrganization(context.Request) ? null : style.MissingOrganization;
}
