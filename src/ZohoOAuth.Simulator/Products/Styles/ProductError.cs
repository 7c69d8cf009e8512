using System.Globalization;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>An answer that says no, in the words of its product.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The envelope, which every product has of its own.</param>
/// <param name="RetryAfter">When to come again, where the product tells.</param>
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
