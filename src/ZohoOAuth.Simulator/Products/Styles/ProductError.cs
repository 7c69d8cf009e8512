using System.Globalization;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>An error of a product, in that product's format.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, which differs by product.</param>
/// <param name="RetryAfter">When to retry, if the product says so.</param>
internal sealed record ProductError(int Status, object Body, TimeSpan? RetryAfter = null)
{
    public Task WriteAsync(HttpContext context)
    {
        if (RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return JsonResponse.WriteAsync(context, Body, Status);
    }
}
