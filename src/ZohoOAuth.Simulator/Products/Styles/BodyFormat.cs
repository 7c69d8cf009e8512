namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Writes the body of a response, where a product sends something else than JSON, or adds fields that depend on the request.</summary>
internal delegate Task BodyFormat(HttpContext context, object body, int status);

/// <summary>A body that is an HTML page.</summary>
internal sealed record HtmlBody(string Page);
