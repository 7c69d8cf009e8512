using System.Globalization;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>An error of a product, in that product's format.</summary>
/// <param name="Status">The HTTP status, which is 200 for some errors of some products.</param>
/// <param name="Body">The body, which differs by product.</param>
/// <param name="RetryAfter">When to retry, if the product says so.</param>
internal sealed record ProductError(int Status, object Body, TimeSpan? RetryAfter = null)
{
    public Task WriteAsync(HttpContext context) => WriteAsync(context, JsonResponse.WriteAsync);

    /// <summary>Writes the error in the format of its product.</summary>
    public Task WriteAsync(HttpContext context, BodyFormat format)
    {
        if (RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return Body is HtmlBody html
            ? TextResponse.WriteAsync(context, html.Page, TextResponse.Html, Status)
            : format(context, Body, Status);
    }
}
